package org.essaim.pages.pdf;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.ITemplateEngine;

/** Gives every service with pages what makes PDF of them; it costs nothing until one is asked. */
@AutoConfiguration
@ConditionalOnWebApplication
public class PdfAutoConfiguration {

    @Bean
    PdfDocuments pdfDocuments(ObjectProvider<ITemplateEngine> templates) {
        return new PdfDocuments(templates);
    }
}
