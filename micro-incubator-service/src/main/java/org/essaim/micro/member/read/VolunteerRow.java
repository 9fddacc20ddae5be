package org.essaim.micro.member.read;

import java.time.LocalDate;

/**
 * Somebody who volunteers.
 *
 * @param person opaque (R100)
 * @param launched initiatives that the person launched
 * @param demos that the person attended (R08)
 */
public record VolunteerRow(
        String person, String capacity, LocalDate since, int launched, int demos) {}
