package org.essaim.incubator.notice.read;

import module java.base;

import org.essaim.contract.SeatKind;
import org.essaim.incubator.desk.read.BoardWork;
import org.essaim.incubator.desk.read.ControlWork;
import org.essaim.incubator.desk.read.DivisionWork;
import org.essaim.incubator.desk.read.OperatorWork;
import org.essaim.incubator.desk.read.WorkItem;

/**
 * What a mail says of something that waits, and what that mentions: titles, days and counts,
 * nobody's name.
 */
record WorkSentence(WorkWord word, Map<String, Object> facts) {

    private static final String TITLE = "title";

    /** The fact that is the id of a division, or of a stream that is of none. */
    static final String DIVISION = "division";

    /** What a calendar says on its last day; a vote is there on the day of the meeting. */
    Optional<WorkSentence> day() {
        return Optional.ofNullable(
                        switch (word) {
                            case SUCCESSION_TO_CONFIRM -> WorkWord.DAY_SUCCESSION_TO_CONFIRM;
                            case SUCCESSION_TO_CONTRADICT -> WorkWord.DAY_SUCCESSION_TO_CONTRADICT;
                            case DIRECTOR_TO_SEAT -> WorkWord.DAY_DIRECTOR_TO_SEAT;
                            case FINDING_OPEN_CLOSE -> WorkWord.DAY_FINDING_OPEN_CLOSE;
                            case FINDING_OPEN_OVERDUE -> WorkWord.DAY_FINDING_OPEN_OVERDUE;
                            case FINDING_OPEN_ANSWER -> WorkWord.DAY_FINDING_OPEN_ANSWER;
                            default -> null;
                        })
                .map(last -> new WorkSentence(last, facts));
    }

    /** Empty for what somebody took in hand: they know. */
    static Optional<WorkSentence> of(WorkItem item) {
        return Optional.ofNullable(
                switch (item) {
                    case BoardWork work -> ofBoard(work);
                    case DivisionWork work -> ofDivision(work);
                    case ControlWork work -> ofControl(work);
                    case OperatorWork work -> ofOperator(work);
                });
    }

    private static WorkSentence ofBoard(BoardWork item) {
        return switch (item) {
            case BoardWork.AgendaItemToVoteOn w ->
                    said(WorkWord.AGENDA_ITEM_TO_VOTE_ON, TITLE, w.what(), "by", w.by());
            case BoardWork.VotesToCount w -> said(WorkWord.VOTES_TO_COUNT, TITLE, w.what());
            case BoardWork.MeetingToConvene w ->
                    said(WorkWord.MEETING_TO_CONVENE, "items", w.items());
            case BoardWork.SuccessionToConfirm w ->
                    said(WorkWord.SUCCESSION_TO_CONFIRM, "from", w.from(), "by", w.by());
            case BoardWork.SuccessionToContradict w ->
                    said(WorkWord.SUCCESSION_TO_CONTRADICT, "by", w.by());
            case BoardWork.DirectorToSeat w -> said(WorkWord.DIRECTOR_TO_SEAT, "by", w.by());
            case BoardWork.SeatToGive w -> said(seat(w.kind()));
            case BoardWork.CaseToDescribe w ->
                    titled(WorkWord.CASE_TO_DESCRIBE, w.title(), w.division());
        };
    }

    private static WorkSentence ofDivision(DivisionWork item) {
        return switch (item) {
            case DivisionWork.ObstacleUnanswered w ->
                    titled(WorkWord.OBSTACLE_UNANSWERED, w.title(), w.division());
            case DivisionWork.WithdrawalUnanswered w ->
                    said(
                            WorkWord.WITHDRAWAL_UNANSWERED,
                            DIVISION,
                            w.division(),
                            "amount",
                            w.amount(),
                            "year",
                            year(w.year()));
            case DivisionWork.FileToApprove w -> said(WorkWord.FILE_TO_APPROVE, "lines", w.lines());
            case DivisionWork.EnvelopeToAllocate w ->
                    said(
                            WorkWord.ENVELOPE_TO_ALLOCATE,
                            DIVISION,
                            w.division(),
                            "year",
                            year(w.year()));
            case DivisionWork.CandidateToAdmit w ->
                    said(WorkWord.CANDIDATE_TO_ADMIT, DIVISION, w.division());
            case DivisionWork.KeyToRegister w ->
                    said(WorkWord.KEY_TO_REGISTER, DIVISION, w.division());
            case DivisionWork.StopDisputed w ->
                    titled(WorkWord.STOP_DISPUTED, w.title(), w.division());
        };
    }

    private static WorkSentence ofControl(ControlWork item) {
        return switch (item) {
            case ControlWork.FindingOpen w ->
                    said(finding(w.step()), TITLE, w.title(), DIVISION, w.division(), "by", w.by());
            case ControlWork.ControlItemTaken _ -> null;
            case ControlWork.QueueToLookAt w ->
                    said(WorkWord.QUEUE_TO_LOOK_AT, "expenses", w.expenses());
        };
    }

    private static WorkSentence ofOperator(OperatorWork item) {
        return switch (item) {
            case OperatorWork.StreamQuarantined w ->
                    said(WorkWord.STREAM_QUARANTINED, DIVISION, whose(w.division(), w.stream()));
            case OperatorWork.DivisionSilent w ->
                    said(WorkWord.DIVISION_SILENT, DIVISION, w.division());
            case OperatorWork.DeadMessages w ->
                    said(
                            WorkWord.DEAD_MESSAGES,
                            DIVISION,
                            whose(w.division(), w.stream()),
                            "count",
                            w.messages());
            case OperatorWork.FileToImport w -> said(WorkWord.FILE_TO_IMPORT, "lines", w.lines());
            case OperatorWork.DeadEvents w ->
                    said(WorkWord.DEAD_EVENTS, "processor", w.processor(), "count", w.events());
            case OperatorWork.StopNotInEffect w ->
                    titled(WorkWord.STOP_NOT_IN_EFFECT, w.title(), w.division());
        };
    }

    private static WorkWord seat(SeatKind kind) {
        return switch (kind) {
            case EMPLOYEE_REPRESENTATIVE -> WorkWord.SEAT_TO_GIVE_EMPLOYEE_REPRESENTATIVE;
            case USER_REPRESENTATIVE -> WorkWord.SEAT_TO_GIVE_USER_REPRESENTATIVE;
            case DIRECTOR -> throw new IllegalArgumentException("who directs is no gift");
        };
    }

    private static WorkWord finding(ControlWork.Step step) {
        return switch (step) {
            case CLOSE -> WorkWord.FINDING_OPEN_CLOSE;
            case OVERDUE -> WorkWord.FINDING_OPEN_OVERDUE;
            case ANSWER -> WorkWord.FINDING_OPEN_ANSWER;
        };
    }

    private static WorkSentence titled(WorkWord word, String title, String division) {
        return said(word, TITLE, title, DIVISION, division);
    }

    private static WorkSentence said(WorkWord word, Object... namesAndFacts) {
        Map<String, Object> facts = new HashMap<>();
        for (int at = 0; at < namesAndFacts.length; at += 2) {
            facts.put((String) namesAndFacts[at], namesAndFacts[at + 1]);
        }
        return new WorkSentence(word, facts);
    }

    private static String whose(String division, String stream) {
        return Objects.requireNonNullElse(division, stream);
    }

    /** A number would be written with a space between its thousands. */
    private static String year(int year) {
        return Integer.toString(year);
    }
}
