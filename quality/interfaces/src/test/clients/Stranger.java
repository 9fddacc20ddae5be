import module java.base;

import stranger.centre.api.PolicyApi;
import stranger.division.ApiException;
import stranger.division.api.EvidenceApi;
import stranger.division.api.InitiativeApi;
import stranger.division.api.LaunchApi;
import stranger.division.api.SpendingApi;
import stranger.division.model.EvidenceLevel;
import stranger.division.model.GivenAmount;
import stranger.division.model.InitiativeDetails;
import stranger.division.model.InitiativeExpense;
import stranger.division.model.InitiativeLaunch;
import stranger.division.model.InitiativeUsage;
import stranger.division.model.Kind;
import stranger.division.model.Refusal;
import stranger.reporting.api.DivisionApi;

/**
 * Somebody who knows nothing but what the services describe: launches, spends, measures and reads.
 *
 * <p>Arguments: address and token of a division, of the centre, then the address of reporting.
 */
public class Stranger {

    public static void main(String[] arguments) throws Exception {
        var division = new stranger.division.ApiClient();
        division.updateBaseUri(arguments[0]);
        division.setRequestInterceptor(
                each -> each.header("Authorization", "Bearer " + arguments[1]));
        var centre = new stranger.centre.ApiClient();
        centre.updateBaseUri(arguments[2]);
        centre.setRequestInterceptor(
                each -> each.header("Authorization", "Bearer " + arguments[3]));
        var reporting = new stranger.reporting.ApiClient();
        reporting.updateBaseUri(arguments[4]);

        String initiative = act(division);
        InitiativeDetails story = new InitiativeApi(division).initiativeReadOne(initiative, null);
        say("spent", story.getSpent().getEuros());
        say("history", story.getHistory().size());

        var policy = new PolicyApi(centre).policyReadApplied(null, null, null);
        say("first round", policy.getValues().getFirstRound().getEuros());
        var everywhere = new stranger.centre.api.InitiativeApi(centre);
        say("at the centre", await(() -> stageAt(everywhere, initiative)));
        var divisions = new DivisionApi(reporting);
        var first = divisions.divisionReadDivisions(null, null, null, null, 2, null);
        say("divisions", first.getItems().size());
    }

    private static String act(stranger.division.ApiClient division) throws Exception {
        LocalDate today = LocalDate.now();
        InitiativeLaunch launch =
                new InitiativeLaunch()
                        .kind(Kind.IMPROVEMENT)
                        .irritant("Families wait forty minutes on the phone.")
                        .trial("A rota of four people for the hours around noon")
                        .launchedOn(today);
        String key = UUID.randomUUID().toString();
        LaunchApi launches = new LaunchApi(division);
        String initiative = launches.launchWriteLaunch(launch, key).getId();
        say("again", launches.launchWriteLaunch(launch, key).getId().equals(initiative));

        SpendingApi spending = new SpendingApi(division);
        spending.spendingWriteSpend(initiative, expense("12.50", today), null);
        try {
            spending.spendingWriteSpend(initiative, expense("1000000.00", today), null);
        } catch (ApiException refused) {
            Refusal why =
                    stranger.division.ApiClient.createDefaultObjectMapper()
                            .readValue(refused.getResponseBody(), Refusal.class);
            say("refused", refused.getCode() + " " + why.getCode() + " " + why.getRule());
        }
        new EvidenceApi(division)
                .evidenceWriteUse(
                        initiative,
                        new InitiativeUsage()
                                .level(EvidenceLevel.DECLARED)
                                .measuredOn(today)
                                .users(12)
                                .seenAt("The counter of the phone line"),
                        null);
        return initiative;
    }

    private static InitiativeExpense expense(String euros, LocalDate day) {
        return new InitiativeExpense()
                .amount(new GivenAmount().euros(euros).halfDays(1))
                .label("A year of a hosted phone line")
                .spentOn(day);
    }

    /** Page by page, as the description has it. */
    private static String stageAt(
            stranger.centre.api.InitiativeApi everywhere, String initiative) {
        try {
            String after = null;
            do {
                var page =
                        everywhere.initiativeReadInitiatives(
                                null, null, null, null, null, after, 2, null);
                for (var each : page.getItems()) {
                    if (each.getInitiative().equals(initiative)) {
                        return each.getStage();
                    }
                }
                after = page.getNext();
            } while (after != null);
            return null;
        } catch (stranger.centre.ApiException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void say(String what, Object value) {
        System.out.println(what + ": " + value);
    }

    /** What is recorded in a division is at the centre a moment later. */
    private static <T> T await(Supplier<T> asked) {
        for (int i = 0; i < 600; i++) {
            T answer = asked.get();
            if (answer != null) {
                return answer;
            }
            new CompletableFuture<>().completeOnTimeout(null, 100, TimeUnit.MILLISECONDS).join();
        }
        throw new IllegalStateException("it does not arrive");
    }
}
