package org.essaim.micro.use.domain;

import module java.base;

import org.essaim.contract.Flag;

/**
 * How many distinct people outside the team say that they used a product in a month (R52).
 *
 * @param lastOn the day of the last of them, or null where there is none
 * @param delight the mean of what they said, rounded half up, or null
 * @param signals what control should look at (R95)
 */
public record MonthCount(int users, LocalDate lastOn, Integer delight, List<Flag> signals) {

    public MonthCount {
        signals = List.copyOf(signals);
    }

    /** Evidence of the month that stands. */
    public record Counted(UUID evidenceId, int users) {}

    /**
     * What has to be changed, so that the evidence says what is true.
     *
     * @param withdrawn counted more than there are now
     * @param recorded whether the count becomes evidence
     */
    public record Correction(List<UUID> withdrawn, boolean recorded) {
        public Correction {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * A month is evidence as soon as its users make a used product, so that nobody waits for it,
     * and once more with all of them when it is over. What was taken back is withdrawn.
     *
     * @param standing evidence of the month
     * @param over whether the month is
     * @param enough users that make a used product (R51)
     */
    public Correction against(List<Counted> standing, boolean over, int enough) {
        List<UUID> withdrawn =
                standing.stream()
                        .filter(each -> each.users() > users)
                        .map(Counted::evidenceId)
                        .toList();
        int most =
                standing.stream()
                        .mapToInt(Counted::users)
                        .filter(counted -> counted <= users)
                        .max()
                        .orElse(0);
        boolean known = over ? users <= most : most > 0 || users < enough;
        return new Correction(withdrawn, !known);
    }
}
