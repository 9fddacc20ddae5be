package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.incubator.stopping.domain.EvidenceVerdict;
import org.essaim.incubator.stopping.read.KnownUse;
import org.essaim.incubator.stopping.read.Reinstatement;
import org.essaim.incubator.stopping.read.StopDetails;
import org.essaim.incubator.stopping.read.Warning;

/** Writes the letter about a stop from its file, so that both never say different things. */
final class LetterWriter {

    private static final int MOST_USES = 12;

    private final CaseFile file;
    private final StopSentences say;

    private LetterWriter(CaseFile file, StopSentences say) {
        this.file = file;
        this.say = say;
    }

    /**
     * @param file of a stop that was decided
     * @param today the day that the letter bears
     */
    static Letter of(CaseFile file, StopSentences say, LocalDate today) {
        LetterWriter writer = new LetterWriter(file, say);
        String title = say.title(file.title());
        return new Letter(
                say.language(),
                say.of("letter.from"),
                List.of(
                        say.of("letter.toOwner", title),
                        say.of("letter.toSponsor"),
                        say.of("letter.toDivision", say.division(file.division().value()))),
                say.of("letter.on", today),
                say.of(file.isStanding() ? "letter.subject" : "letter.subjectBack", title),
                say.of("letter.greeting"),
                file.isStanding() ? writer.standing(title) : writer.back(title),
                say.of("letter.sign"),
                say.of("letter.basis", file.stop().policyVersion()));
    }

    private List<Letter.Part> standing(String title) {
        return List.of(
                new Letter.Part(
                        say.of("letter.what"),
                        List.of(
                                say.of("letter.stopped", title, file.dueOn()),
                                say.why(file.stop()),
                                warned()),
                        List.of()),
                new Letter.Part(say.of("letter.known"), List.of(known()), uses()),
                new Letter.Part(
                        say.of("letter.means"),
                        List.of(say.of("letter.meansText")),
                        List.of(
                                say.of("letter.spentStays"),
                                say.of("letter.unspent"),
                                say.of("letter.livesOn"),
                                say.of("letter.again"))),
                new Letter.Part(
                        say.of("letter.change"),
                        List.of(say.of("letter.changeText")),
                        file.remedies().stream().map(each -> say.remedy(each, true)).toList()));
    }

    private List<Letter.Part> back(String title) {
        StopDetails stop = file.stop();
        Reinstatement back = stop.reinstatement();
        List<String> follows = new ArrayList<>();
        follows.add(say.of("letter.backMeans"));
        if (back.shortfall() != null && !back.shortfall().isNothing()) {
            follows.add(say.of("letter.shortfall", back.shortfall()));
        }
        return List.of(
                new Letter.Part(
                        say.of("letter.what"),
                        List.of(
                                say.of("letter.back", title, back.reinstatedAt()),
                                say.of(
                                        "letter.backWhy." + back.reinstatedReason(),
                                        file.cause().map(KnownUse::measuredOn).orElse(null)),
                                say.of("letter.hadStopped", file.dueOn())),
                        List.of()),
                new Letter.Part(say.of("letter.means"), follows, List.of()));
    }

    private String warned() {
        List<LocalDate> days = file.warnings().stream().map(Warning::warnedOn).distinct().toList();
        if (days.isEmpty()) {
            return say.of("letter.notWarned");
        }
        List<LocalDate> seen =
                file.warnings().stream()
                        .map(Warning::seenOn)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return say.of("letter.warned", days.size(), days)
                + " "
                + (seen.isEmpty()
                        ? say.of("letter.warningUnseen")
                        : say.of("letter.warningSeen", seen.size(), seen));
    }

    private String known() {
        String read =
                file.watermark() == null
                        ? say.of("letter.readNothing")
                        : say.of("letter.read", file.watermark());
        boolean none = file.uses().isEmpty();
        return read + " " + say.of(none ? "letter.noUse" : "letter.uses");
    }

    private List<String> uses() {
        return file.uses().stream().limit(MOST_USES).map(this::use).toList();
    }

    private String use(CaseFile.ShownUse shown) {
        KnownUse use = shown.use();
        EvidenceVerdict verdict = shown.verdict();
        return say.of(
                "letter.use",
                use.users(),
                use.measuredOn(),
                say.of("stops.level." + use.level()),
                say.of("stops.verdict." + verdict));
    }
}
