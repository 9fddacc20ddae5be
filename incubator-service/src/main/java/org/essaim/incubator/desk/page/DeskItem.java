package org.essaim.incubator.desk.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.desk.read.BoardWork;
import org.essaim.incubator.desk.read.ControlWork;
import org.essaim.incubator.desk.read.DivisionWork;
import org.essaim.incubator.desk.read.OperatorWork;
import org.essaim.incubator.desk.read.WorkItem;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;

/**
 * Something that waits, as a row of the desk. Its texts are {@code desk.<key>.title}, {@code .text}
 * and {@code .act}, or else {@code desk.act}.
 */
record DeskItem(WorkItem item, Shown in) {

    /** How facts are written on one page of the desk. */
    record Shown(
            LocalDate today,
            Formats format,
            Sentences words,
            ShownNames names,
            DivisionNames divisions) {}

    public String key() {
        return switch (item) {
            case BoardWork.AgendaItemToVoteOn w -> w.caseId() == null ? "vote" : "voteCase";
            case BoardWork.VotesToCount _ -> "count";
            case BoardWork.MeetingToConvene _ -> "meeting";
            case BoardWork.SuccessionToConfirm w -> w.successor() == null ? "empty" : "succession";
            case BoardWork.SuccessionToContradict _ -> "contradict";
            case BoardWork.DirectorToSeat _ -> "director";
            case BoardWork.SeatToGive w -> "seat." + w.kind();
            case BoardWork.CaseToDescribe _ -> "describe";
            case DivisionWork.ObstacleUnanswered w -> w.what() == null ? "undescribed" : "obstacle";
            case DivisionWork.WithdrawalUnanswered _ -> "withdrawal";
            case DivisionWork.FileToApprove _ -> "approve";
            case DivisionWork.EnvelopeToAllocate _ -> "envelope";
            case DivisionWork.CandidateToAdmit w -> w.early() ? "early" : "candidate";
            case DivisionWork.KeyToRegister _ -> "signing";
            case DivisionWork.StopDisputed _ -> "disputed";
            case ControlWork.FindingOpen w -> "finding." + w.step();
            case ControlWork.ControlItemTaken w -> w.expenseId() == null ? "evidence" : "expense";
            case ControlWork.QueueToLookAt _ -> "queue";
            case OperatorWork.StreamQuarantined _ -> "quarantine";
            case OperatorWork.DivisionSilent _ -> "silent";
            case OperatorWork.DeadMessages _ -> "messages";
            case OperatorWork.FileToImport _ -> "import";
            case OperatorWork.DeadEvents _ -> "events";
            case OperatorWork.StopNotInEffect _ -> "ineffective";
        };
    }

    /** What the texts mention, in their order. */
    public Object[] facts() {
        return switch (item) {
            case BoardWork.AgendaItemToVoteOn w -> said(w.what(), division(w.division()));
            case BoardWork.VotesToCount w -> said(w.what());
            case BoardWork.MeetingToConvene w -> said(w.items());
            case BoardWork.SuccessionToConfirm w -> said(day(w.from()), name(w));
            case BoardWork.SuccessionToContradict w -> said(day(w.by()));
            case BoardWork.DirectorToSeat w -> said(day(w.by()));
            case BoardWork.SeatToGive _ -> said();
            case BoardWork.CaseToDescribe w -> said(w.title(), division(w.division()));
            case DivisionWork.ObstacleUnanswered w ->
                    said(in.words().word(w.kind()), w.what(), w.title(), division(w.division()));
            case DivisionWork.WithdrawalUnanswered w ->
                    said(division(w.division()), amount(w.amount()), "" + w.year());
            case DivisionWork.FileToApprove w -> said(w.lines(), w.malformed());
            case DivisionWork.EnvelopeToAllocate w -> said(division(w.division()), "" + w.year());
            case DivisionWork.CandidateToAdmit w ->
                    said(division(w.division()), w.dissatisfaction());
            case DivisionWork.KeyToRegister w -> said(division(w.division()));
            case DivisionWork.StopDisputed w -> said(w.title(), division(w.division()));
            case ControlWork.FindingOpen w ->
                    said(w.title(), division(w.division()), in.words().word(w.ground()));
            case ControlWork.ControlItemTaken w -> said(w.title(), division(w.division()));
            case ControlWork.QueueToLookAt w -> said(w.expenses());
            case OperatorWork.StreamQuarantined w -> said(whose(w.division(), w.stream()), w.why());
            case OperatorWork.DivisionSilent w -> said(division(w.division()), w.days());
            case OperatorWork.DeadMessages w -> said(whose(w.division(), w.stream()), w.messages());
            case OperatorWork.FileToImport w -> said(w.lines());
            case OperatorWork.DeadEvents w -> said(w.processor(), w.events());
            case OperatorWork.StopNotInEffect w -> said(w.title(), division(w.division()));
        };
    }

    /** Where one does something about it. */
    public String link() {
        return item.page();
    }

    public String since() {
        return day(item.since());
    }

    /** The last day for it, or null. */
    public String by() {
        return item.by() == null ? null : day(item.by());
    }

    public boolean isLate() {
        return item.by() != null && item.by().isBefore(in.today());
    }

    /** Where it stands on the desk: {@code late}, {@code mine} or {@code due}. */
    String group() {
        return isLate() ? "late" : item.isMine() ? "mine" : "due";
    }

    private String day(LocalDate day) {
        return in.format().day(day);
    }

    private String name(BoardWork.SuccessionToConfirm proposed) {
        return Objects.requireNonNullElse(in.names().of(proposed.successor()), "–");
    }

    private String division(String division) {
        return in.divisions().of(division);
    }

    private String whose(String division, String stream) {
        return division == null ? stream : division(division);
    }

    private static Object[] said(Object... facts) {
        return facts;
    }

    /** What is nothing of an amount is left out. */
    private String amount(Amount amount) {
        if (amount.time().equals(HalfDays.NONE)) {
            return in.words().fact(amount.money());
        }
        return in.words().fact(amount.money().cents() == 0 ? amount.time() : amount);
    }
}
