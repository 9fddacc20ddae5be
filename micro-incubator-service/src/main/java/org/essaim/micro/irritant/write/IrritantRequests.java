package org.essaim.micro.irritant.write;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;

/** What people send about irritants. Every missing value is an {@link IllegalArgumentException}. */
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
            IrritantCategory category,
            Recurrence recurrence,
            WrittenText hurts,
            WrittenText zone,
            List<String> tags,
            LocalDate reportedOn) {
        Report {
            given("category", category);
            given("recurrence", recurrence);
            given("hurts", hurts);
            given("zone", zone);
            given("reportedOn", reportedOn);
            tags = tags == null ? List.of() : tags;
            tags.forEach(tag -> given("each of tags", tag));
        }
    }

    /**
     * R91.
     *
     * @param into the one that goes on
     */
    record Merging(UUID into, LocalDate mergedOn) {
        Merging {
            given("into", into);
            given("mergedOn", mergedOn);
        }
    }

    /** It hurts no longer. */
    record Resolution(LocalDate resolvedOn) {
        Resolution {
            given("resolvedOn", resolvedOn);
        }
    }

    /** What was recorded. */
    record Entry(UUID irritant) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
