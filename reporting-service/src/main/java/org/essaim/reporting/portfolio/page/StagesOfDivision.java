package org.essaim.reporting.portfolio.page;

import module java.base;

import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.OfDivision;
import org.essaim.reporting.portfolio.read.Stages.StageCount;

/** The initiatives of a division by stage, zeros included. */
public record StagesOfDivision(String division, List<Long> counts, long all) implements OfDivision {

    /** Those of all divisions, by their name. */
    public static List<StagesOfDivision> of(List<StageCount> stages) {
        SortedMap<String, Map<InitiativeStage, Long>> divisions =
                stages.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StageCount::division,
                                        TreeMap::new,
                                        Collectors.toMap(
                                                StageCount::stage, StageCount::initiatives)));
        List<StagesOfDivision> rows = new ArrayList<>();
        divisions.forEach((division, counts) -> rows.add(of(division, counts)));
        return rows;
    }

    private static StagesOfDivision of(String division, Map<InitiativeStage, Long> counts) {
        return new StagesOfDivision(
                division,
                Arrays.stream(InitiativeStage.values())
                        .map(stage -> counts.getOrDefault(stage, 0L))
                        .toList(),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
