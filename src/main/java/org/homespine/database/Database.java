package org.homespine.database;

/** A running PostgreSQL, ours or somebody else's. */
interface Database extends AutoCloseable {

    DatabaseAccess access();

    /** Stops the server if it is ours. */
    @Override
    void close();
}
