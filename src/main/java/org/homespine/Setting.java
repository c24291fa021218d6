package org.homespine;

import java.util.Locale;

/** Every setting that comes from the environment. The README's table is held against these. */
enum Setting {
    PORT("8080", "port of the web server"),
    BIND("127.0.0.1, or every address when HOMESPINE_URL is https", "address on which the web server listens"),
    URL("http://localhost:<port>", "the address in QR codes and links; https gives phones everything they need"),
    TLS_CERT("", "PEM file of the certificate with its chain, when Homespine itself serves https"),
    TLS_KEY("", "PEM file of the certificate's key"),
    TRUSTED_PROXIES("", "addresses, separated by commas, of the proxies whose forwarded headers are believed"),
    DATA("homespine-data/clinic, or homespine-data/demo", "folder of the PostgreSQL inside, its passwords and logs"),
    DB_URL("", "JDBC address of an external PostgreSQL 18, used instead of the one inside"),
    DB_USER("", "the application's role there: no owner, no DDL, no BYPASSRLS"),
    DB_PASSWORD("", "its password"),
    DB_OWNER_USER("", "the role that owns the schema and runs migrations"),
    DB_OWNER_PASSWORD("", "its password"),
    MAIL_HOST("", "the SMTP server that takes mail; without one mail is off"),
    MAIL_PORT("587", "its port"),
    MAIL_USER("", "the name under which Homespine signs in there, when it has to"),
    MAIL_PASSWORD("", "its password"),
    MAIL_FROM("", "the address from which mail comes"),
    MAIL_TLS("starttls", "starttls, tls for a server that speaks nothing else, or none for one on this machine"),
    OPERATOR_PASSWORD("", "opens the figures of /actuator/health to the name operator; without one they are closed");

    private final String usual;
    private final String meaning;

    Setting(String usual, String meaning) {
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The environment variable's name. */
    String variable() {
        return "HOMESPINE_" + name();
    }

    /** The property under which the program reads it. */
    String property() {
        return "homespine."
                + name().toLowerCase(Locale.ROOT).replaceFirst("^db_", "db.").replace('_', '-');
    }

    /** Whether it may come from a file named by the variable with {@code _FILE} at its end. */
    boolean secret() {
        return name().endsWith("PASSWORD");
    }

    /** What holds when it is not set, in words; empty when nothing does. */
    String usual() {
        return usual;
    }

    String meaning() {
        return meaning;
    }
}
