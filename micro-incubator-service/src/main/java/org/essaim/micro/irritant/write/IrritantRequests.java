package org.essaim.micro.irritant.write;

import module java.base;

import jakarta.validation.constraints.NotNull;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;

/** What people send about irritants. */
final class IrritantRequests {

    private IrritantRequests() {}

    /**
     * R90.
     *
     * @param hurts what hurts whom
     * @param zone where
     * @param tags none where absent
     */
    record Report(
            @NotNull IrritantCategory category,
            @NotNull Recurrence recurrence,
            @NotNull WrittenText hurts,
            @NotNull WrittenText zone,
            List<@NotNull String> tags,
            @NotNull LocalDate reportedOn) {
        Report {
            tags = Objects.requireNonNullElse(tags, List.of());
        }
    }

    /**
     * R91.
     *
     * @param into the one that goes on
     */
    record Merging(@NotNull UUID into, @NotNull LocalDate mergedOn) {}

    /** It hurts no longer. */
    record Resolution(@NotNull LocalDate resolvedOn) {}
}
