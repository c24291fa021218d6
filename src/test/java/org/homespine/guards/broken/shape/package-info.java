/** Samples that break each rule of the architecture, so that each guard is seen failing. Never scanned, never run. */
package org.homespine.guards.broken.shape;
