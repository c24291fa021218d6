package org.homespine.checkins;

import org.homespine.checkins.domain.PaperDay;

/**
 * A row of a paper diary as staff copy it.
 *
 * @param sheet the number of the program version printed on the paper; 0 = none
 * @param basedOn the revision of the row as it was read before, 0 where none was copied
 * @param besideTheApp whether it is to stand beside what the patient has logged in the app for that day
 */
public record PaperRow(PaperDay says, int sheet, int basedOn, boolean besideTheApp) {}
