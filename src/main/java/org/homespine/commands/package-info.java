/**
 * The command line: the rules run on histories and on tables of cases, without a database and without Spring. A module of its own, used by none, so that a safety lead can question the rules apart from any clinic.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "library",
            "library :: domain",
            "checkins :: domain",
            "escalation",
            "escalation :: domain"
        })
@NullMarked
package org.homespine.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
