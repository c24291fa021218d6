package org.homespine.drill;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Measured values, and how a drill prints them. */
public record Figures(List<Double> sorted) {

    public Figures {
        sorted = sorted.stream().sorted().toList();
    }

    /** The value below or at which this share of all lies. */
    public double at(double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    public double max() {
        return sorted.getLast();
    }

    /** One line, with how busy the machine is. */
    public void print(String what, String unit) {
        say(String.format(
                Locale.ROOT,
                "%s: %d, p50 %.3f, p99 %.3f, max %.3f %s",
                what,
                sorted.size(),
                at(0.5),
                at(0.99),
                max(),
                unit));
    }

    /** A line of the result, with the load average. */
    public static void say(String line) {
        System.out.printf(
                Locale.ROOT,
                "%s (load average %.1f)%n",
                line,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
