package org.homespine.handouts.domain;

/** The texts of handouts in one language, by key; a value goes where the text has its place. */
@FunctionalInterface
public interface HandoutTexts {

    String text(String key, Object... values);
}
