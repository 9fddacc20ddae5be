package org.essaim.pages.pdf;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes PDF of the templates that pages are made of, for a file that somebody keeps or sends. */
public final class PdfDocuments {

    private final ObjectProvider<ITemplateEngine> templates;

    PdfDocuments(ObjectProvider<ITemplateEngine> templates) {
        this.templates = templates;
    }

    /**
     * The template in that language, with {@code format} and {@code words} in its model as pages
     * have them. It is one of {@code pdf :: document(title, content)}, well-formed as XML.
     *
     * @return a PDF that says what it is to whoever cannot see it (PDF/UA)
     * @throws IllegalStateException if the template is not well-formed, or asks for anything that
     *     does not stand in it
     */
    public byte[] of(String template, Locale language, Map<String, Object> model) {
        Context context = new Context(language, model);
        context.setVariable("language", language.getLanguage());
        context.setVariable("format", new Formats(language));
        context.setVariable("words", new Sentences(language));
        return PdfRenderer.render(templates.getObject().process(template, context));
    }

    /**
     * Answers with a PDF, which a browser shows and nothing keeps on the way.
     *
     * @param file what it is called where somebody saves it: letters, digits, points and hyphens
     */
    public static void answer(HttpServletResponse response, String file, byte[] pdf)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(file));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(pdf);
    }
}
