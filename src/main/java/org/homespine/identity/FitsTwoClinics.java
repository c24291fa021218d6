package org.homespine.identity;

import org.springframework.security.core.AuthenticationException;

/** Name and password fit accounts of one person in two clinics, so it is not known which clinic is meant. */
public class FitsTwoClinics extends AuthenticationException {

    FitsTwoClinics() {
        super("the password is the same in two clinics");
    }
}
