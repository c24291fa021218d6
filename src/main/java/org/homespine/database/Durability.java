package org.homespine.database;

/** Whether what was committed must outlive a loss of power. Tests need not wait for the disk. */
enum Durability {
    FULL,
    NONE
}
