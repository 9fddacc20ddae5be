package org.essaim.contract;

import module java.base;

/**
 * Which policy applies on which day, as far as is known; before the first version is effective, the
 * founding one (R99). A version is only published for a future day, so the policy of a past day
 * never changes.
 *
 * @param versions in the order of their numbers
 */
public record PolicyHistory(List<Version> versions) {

    /** No version was published yet. */
    public static final PolicyHistory FOUNDING = new PolicyHistory(List.of());

    public PolicyHistory {
        versions =
                versions.stream()
                        .sorted(Comparator.comparingInt(version -> version.values().version()))
                        .toList();
    }

    /** A version that applies from the start of that day on. */
    public record Version(LocalDate effectiveOn, Policy values) {
        public Version {
            Objects.requireNonNull(effectiveOn, "effectiveOn");
            Objects.requireNonNull(values, "values");
        }
    }

    /** This policy on every day, whatever its number. */
    public static PolicyHistory always(Policy policy) {
        return new PolicyHistory(List.of(new Version(LocalDate.MIN, policy)));
    }

    /** The highest version that is effective on that day, or else the founding one. */
    public Policy on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .map(Version::values)
                .findFirst()
                .orElse(Policy.FOUNDING);
    }
}
