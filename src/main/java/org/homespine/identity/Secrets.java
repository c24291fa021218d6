package org.homespine.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tokens and codes that open something, and the hashes under which they are kept. */
@Component
class Secrets {

    /** Letters and digits that are not taken for one another. */
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** 256 random bits, fit for an address. */
    String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight signs (39 bits), for people to type. */
    String code() {
        StringBuilder code = new StringBuilder();
        random.ints(8, 0, CODE_SIGNS.length()).forEach(i -> code.append(CODE_SIGNS.charAt(i)));
        return code.toString();
    }

    /** A code as it was made, from what somebody typed: spaces and dashes dropped, in capitals. */
    static String normalised(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
