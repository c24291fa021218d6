package org.homespine.figures.pose;

/** The four limbs. Near is the figure's right side, far its left. */
public enum LimbName {
    NEAR_ARM,
    FAR_ARM,
    NEAR_LEG,
    FAR_LEG;

    public boolean isArm() {
        return this == NEAR_ARM || this == FAR_ARM;
    }

    public boolean isNear() {
        return this == NEAR_ARM || this == NEAR_LEG;
    }

    /** How high wrist or ankle are above the ground on which hand or foot rest. */
    public double height() {
        return isArm() ? 1.7 : 3.9;
    }

    public Joint root() {
        return pick(Joint.NEAR_SHOULDER, Joint.FAR_SHOULDER, Joint.NEAR_HIP, Joint.FAR_HIP);
    }

    public Joint middle() {
        return pick(Joint.NEAR_ELBOW, Joint.FAR_ELBOW, Joint.NEAR_KNEE, Joint.FAR_KNEE);
    }

    public Joint end() {
        return pick(Joint.NEAR_WRIST, Joint.FAR_WRIST, Joint.NEAR_ANKLE, Joint.FAR_ANKLE);
    }

    public Joint tip() {
        return pick(Joint.NEAR_HAND, Joint.FAR_HAND, Joint.NEAR_TOES, Joint.FAR_TOES);
    }

    private Joint pick(Joint nearArm, Joint farArm, Joint nearLeg, Joint farLeg) {
        return switch (this) {
            case NEAR_ARM -> nearArm;
            case FAR_ARM -> farArm;
            case NEAR_LEG -> nearLeg;
            case FAR_LEG -> farLeg;
        };
    }
}
