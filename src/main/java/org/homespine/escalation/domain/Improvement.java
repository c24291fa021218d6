package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts as better than at the start. Source: REF-NPRS, REF-MIC, REF-GRC, REF-PSFS.
 *
 * @param points by how many points the usual pain must have fallen, or
 * @param percent by how many percent, or
 * @param grc how much better the patient must feel overall, +1 to +3
 * @param lowBase a base up to this is too low for pain to fall from: there only feeling and doing count
 * @param psfs by how many points the mean of the patient's own activities must have risen then
 */
public record Improvement(int points, int percent, int grc, int lowBase, int psfs) {

    boolean isIn(Progress progress) {
        Integer feels = progress.grc();
        return feels != null && feels >= grc || (progress.base() <= lowBase ? doesMore(progress) : hurtsLess(progress));
    }

    private boolean hurtsLess(Progress progress) {
        Long halves = progress.halvesOfPain();
        return halves != null
                && (2L * progress.base() - halves >= 2L * points || hasEased(progress.base(), halves, percent));
    }

    /** Whether (base - pain) / base is this percentage or more, without rounding; a base of 0 cannot ease. */
    static boolean hasEased(int base, long halvesOfPain, int percent) {
        return base > 0 && 100 * (2L * base - halvesOfPain) >= 2L * base * percent;
    }

    private boolean doesMore(Progress progress) {
        List<Integer> now = progress.psfs();
        List<BigDecimal> before = progress.psfsBefore();
        if (now == null || before == null || now.isEmpty() || before.isEmpty()) {
            return false;
        }
        BigDecimal sumNow = sum(now.stream().map(BigDecimal::valueOf).toList());
        BigDecimal risen = sumNow.multiply(BigDecimal.valueOf(before.size()))
                .subtract(sum(before).multiply(BigDecimal.valueOf(now.size())));
        return risen.compareTo(BigDecimal.valueOf((long) psfs * now.size() * before.size())) >= 0;
    }

    private static BigDecimal sum(List<BigDecimal> scores) {
        return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * How a patient is doing against the start; null where nothing was answered.
     *
     * @param halvesOfPain the median pain of the last logged days, counted in halves: 7 is 3.5
     * @param grc the last overall change
     * @param psfs the last scores of the patient's own activities
     */
    record Progress(
            int base,
            @Nullable Long halvesOfPain,
            @Nullable Integer grc,
            @Nullable List<Integer> psfs,
            @Nullable List<BigDecimal> psfsBefore) {}
}
