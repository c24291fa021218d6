package org.homespine.handouts.domain;

import java.util.Arrays;

/** A clinic's mark, as the bytes of a PNG that is known to be sound. */
public record Logo(byte[] png) {

    public Logo {
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Logo of " + png.length + " bytes";
    }
}
