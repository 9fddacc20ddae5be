package org.essaim.reporting.site.page;

import java.time.LocalDate;

/**
 * Said instead of zeros where somebody asks for what was known on a day before anything was.
 *
 * @param first the day on which the first fact was recorded; null where there is none yet
 */
public record Unknown(LocalDate first) {}
