/**
 * The printed handout: a typed document composed from a program version, and its PDF. A module of its own so that the document can be checked without a PDF and the PDF library stays in one package.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "delivery",
            "identity",
            "figures",
            "library",
            "library :: domain",
            "patients",
            "programs"
        })
@NullMarked
package org.homespine.handouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
