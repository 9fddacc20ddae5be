package org.essaim.incubator.notice.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.FindingGround;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.desk.read.BoardWork;
import org.essaim.incubator.desk.read.ControlWork;
import org.essaim.incubator.desk.read.DivisionWork;
import org.essaim.incubator.desk.read.OperatorWork;
import org.essaim.incubator.desk.read.WorkItem;
import org.essaim.incubator.search.read.SavedSearch;
import org.essaim.pages.notice.CalendarDay;
import org.essaim.pages.notice.Language;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits at the centre is said in both languages, with titles alone and nobody's name. */
@Rule("R63")
class WorkWordsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 1);
    private static final LocalDate BY = LocalDate.of(2026, 3, 2);
    private static final String NAME = "Camille";

    private static final List<WorkItem> ALL =
            List.of(
                    new BoardWork.AgendaItemToVoteOn(ID, null, "title", "men", SINCE, BY),
                    new BoardWork.VotesToCount(ID, null, "title", "men", SINCE),
                    new BoardWork.MeetingToConvene(2, SINCE),
                    new BoardWork.SuccessionToConfirm(ID, new PersonId(NAME), SINCE, BY),
                    new BoardWork.SuccessionToContradict(ID, BY),
                    new BoardWork.DirectorToSeat(BY),
                    new BoardWork.SeatToGive(SeatKind.EMPLOYEE_REPRESENTATIVE, null),
                    new BoardWork.SeatToGive(SeatKind.USER_REPRESENTATIVE, SINCE),
                    new BoardWork.CaseToDescribe(ID, "men", "trial", "title", SINCE),
                    new DivisionWork.ObstacleUnanswered(
                            ID, "men", "trial", "title", ObstacleKind.IT, NAME + " says no", SINCE),
                    new DivisionWork.WithdrawalUnanswered(
                            ID, "men", 2026, Amount.of(10_00, 1), SINCE),
                    new DivisionWork.FileToApprove("digest", 12, 1, SINCE),
                    new DivisionWork.EnvelopeToAllocate("men", 2026, SINCE),
                    new DivisionWork.CandidateToAdmit("dgt", 70, true, SINCE),
                    new DivisionWork.KeyToRegister("men", SINCE),
                    new DivisionWork.StopDisputed(ID, "men", "trial", "title", SINCE),
                    finding(ControlWork.Step.CLOSE),
                    finding(ControlWork.Step.OVERDUE),
                    finding(ControlWork.Step.ANSWER),
                    new ControlWork.QueueToLookAt(1_000, SINCE),
                    new OperatorWork.StreamQuarantined("division.men", "men", NAME, SINCE),
                    new OperatorWork.DivisionSilent("men", 3, SINCE),
                    new OperatorWork.DeadMessages("division.men", "men", 2, SINCE),
                    new OperatorWork.FileToImport("digest", 12, SINCE),
                    new OperatorWork.DeadEvents("offices", 1, SINCE),
                    new OperatorWork.StopNotInEffect(ID, "men", "trial", "title", SINCE));

    private static WorkItem finding(ControlWork.Step step) {
        return new ControlWork.FindingOpen(
                step, ID, ID, null, "men", "trial", "title", FindingGround.UNPROVEN, SINCE, BY);
    }

    @Test
    void all_kinds_of_work_are_said_but_what_somebody_took_themselves() {
        Set<Class<?>> said = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(
                        Arrays.stream(WorkItem.class.getPermittedSubclasses())
                                .flatMap(each -> Arrays.stream(each.getPermittedSubclasses()))
                                .filter(each -> !said.contains(each)))
                .containsExactly(ControlWork.ControlItemTaken.class);
        assertThat(
                        words(Language.FRENCH)
                                .line(
                                        new ControlWork.ControlItemTaken(
                                                ID, null, "men", "trial", "title", SINCE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Rule("R100")
    void each_is_one_whole_line_with_its_facts_and_nobodys_name(Language language) {
        WorkWords words = words(language);
        for (WorkItem item : ALL) {
            assertThat(words.line(item).orElseThrow().text())
                    .as(item.key())
                    .endsWith(".")
                    .doesNotContain("{", "}", "–", "null", NAME, "\n", "2 026", "2,026")
                    .hasSizeLessThan(200);
            assertThat(words.line(item).orElseThrow().key()).isEqualTo(item.key());
        }
    }

    @Test
    void numbers_are_written_as_each_language_does_and_divisions_as_they_are_called() {
        WorkWords french = words(Language.FRENCH);
        assertThat(
                        french.line(new DivisionWork.FileToApprove("digest", 1, 0, SINCE))
                                .orElseThrow()
                                .text())
                .isEqualTo("Un fichier d’une ligne sera importé dès que quelqu’un l’approuve.");
        assertThat(
                        words(Language.ENGLISH)
                                .line(new OperatorWork.DeadMessages("s", "men", 1, SINCE))
                                .orElseThrow()
                                .text())
                .isEqualTo("the house of men: one message could not be handled.");
        assertThat(french.line(new BoardWork.MeetingToConvene(2, SINCE)).orElseThrow().text())
                .isEqualTo("2 points attendent une réunion du collège, et aucune n’est convoquée.");
        assertThat(french.line(new ControlWork.QueueToLookAt(1_000, SINCE)).orElseThrow().text())
                .startsWith("Mille dépenses ou plus portent");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Rule("R31")
    void what_is_due_is_in_calendars_and_a_vote_is_not(Language language) {
        WorkWords words = words(language);
        List<CalendarDay> days = ALL.stream().map(words::day).flatMap(Optional::stream).toList();
        assertThat(days)
                .extracting(CalendarDay::key)
                .containsExactly(
                        "succession:" + ID,
                        "contradiction:" + ID,
                        "director:" + BY,
                        "finding:CLOSE:" + ID,
                        "finding:OVERDUE:" + ID,
                        "finding:ANSWER:" + ID);
        assertThat(days).allMatch(day -> day.on().equals(BY) && !day.text().contains(NAME));
        assertThat(days).noneMatch(day -> day.text().contains("{"));
    }

    @Test
    @Rule("R100")
    void a_search_is_not_called_by_what_its_owner_wrote_and_is_said_again_once_they_looked() {
        WorkWords words = words(Language.ENGLISH);
        assertThat(words.line(search(7, 2)).text())
                .isEqualTo("The search that you saved on 1 February 2026 finds 2 new things.");
        assertThat(words.line(search(7, 2)).key()).isEqualTo(words.line(search(7, 3)).key());
        assertThat(words.line(search(7, 2)).key()).isNotEqualTo(words.line(search(8, 2)).key());
        assertThat(words.line(search(7, 100)).text()).contains("100 new things or more");
    }

    private static WorkWords words(Language language) {
        return new WorkWords(language, division -> "the house of " + division);
    }

    private static SavedSearch search(long seen, int found) {
        return new SavedSearch(ID, "about " + NAME, null, SINCE, seen, found);
    }
}
