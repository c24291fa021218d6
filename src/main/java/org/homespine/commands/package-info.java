/**
 * The command line: the rules run on histories and on tables of cases without a database, an operator's look at a running one, the sheet of all pictures, and sample handouts; without the web. A module of its own, used by none, so that a safety lead can question the rules apart from any clinic.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "library",
            "library :: domain",
            "figures",
            "handouts :: domain",
            "handouts :: pdf",
            "checkins :: domain",
            "escalation",
            "escalation :: domain"
        })
@NullMarked
package org.homespine.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
