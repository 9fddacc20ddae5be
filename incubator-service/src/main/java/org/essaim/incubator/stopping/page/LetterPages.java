package org.essaim.incubator.stopping.page;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.pages.PageController;
import org.essaim.pages.pdf.PdfDocuments;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Languages;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The letter about a stop, to print or to keep as a file (decision 0102). */
@PageController
class LetterPages {

    private final CaseFiles files;
    private final MessageSource texts;
    private final DivisionNames divisions;
    private final PdfDocuments pdf;
    private final Clock clock;

    LetterPages(
            CaseFiles files,
            MessageSource texts,
            DivisionNames divisions,
            PdfDocuments pdf,
            Clock clock) {
        this.files = files;
        this.texts = texts;
        this.divisions = divisions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * As a page.
     *
     * @param in the language of the letter, {@code fr} or {@code en}, whatever that of the page is;
     *     that of the division where absent
     */
    @Members
    @GetMapping("/stops/{id}/letter")
    String letter(
            @PathVariable UUID id,
            @RequestParam(required = false) String in,
            Locale language,
            Model model) {
        CaseFile file = files.of(id);
        model.addAttribute("id", id);
        model.addAttribute(
                "title", new StopSentences(texts, language, divisions::of).title(file.title()));
        Letter letter = written(file, in);
        model.addAttribute("letter", letter);
        model.addAttribute("written", letter.language().getLanguage());
        return "stopping/letter";
    }

    /** The same as PDF. */
    @Members
    @GetMapping("/stops/{id}/letter.pdf")
    void file(
            @PathVariable UUID id,
            @RequestParam(required = false) String in,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = files.of(id);
        Letter letter = written(file, in);
        String name = letter.language().equals(Locale.FRENCH) ? "arret" : "stop";
        PdfDocuments.answer(
                response,
                name + "-" + file.dueOn() + ".pdf",
                pdf.of("stopping/letter-pdf", letter.language(), Map.of("letter", letter)));
    }

    /** That of the division where no language that is spoken here is asked for (0118). */
    private Letter written(CaseFile file, String in) {
        Locale language =
                Languages.ALL.stream()
                        .filter(each -> each.getLanguage().equals(in))
                        .findFirst()
                        .orElseGet(() -> divisions.language(file.division()));
        return LetterWriter.of(
                file,
                new StopSentences(texts, language, divisions::of),
                BusinessDay.of(clock.instant()));
    }
}
