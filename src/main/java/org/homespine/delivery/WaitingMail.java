package org.homespine.delivery;

/** A mail that is due, with how often it was tried in vain. */
record WaitingMail(MailId id, String address, String subject, String text, int attempts) {

    /** Names the mail and nobody. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
