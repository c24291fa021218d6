package org.homespine.identity;

/** The account was deactivated or changed since this sign-in; the person has to sign in again. */
public class SignInEnded extends RuntimeException {

    SignInEnded() {
        super("this sign-in has ended");
    }
}
