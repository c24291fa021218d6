package org.homespine.therapistportal.course;

/** The text of a key, with values in its places. */
interface Words {

    String of(String key, Object... values);
}
