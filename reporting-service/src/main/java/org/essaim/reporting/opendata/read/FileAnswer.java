package org.essaim.reporting.opendata.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.reporting.facts.domain.AsOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What goes before a file: its type, its licence, its version, and how long anybody may keep it.
 * Whoever has it already, or asks for no more than this, gets no more, and nothing is counted.
 */
@Component
class FileAnswer {

    /** Long enough for a rush, short enough for a text that is redacted meanwhile (R100). */
    private static final String SOON = "public, max-age=60";

    /** A day, since a new version of the service may add columns. */
    private static final String FINAL = "public, max-age=86400, immutable";

    private final Dataset dataset;
    private final FileVersion versions;

    FileAnswer(Dataset dataset, FileVersion versions) {
        this.dataset = dataset;
        this.versions = versions;
    }

    /**
     * A file.
     *
     * @param name as it is saved
     * @param type its media type
     * @param withoutTexts whether all that is in it is made of facts, which are never taken back
     */
    record Named(String name, String type, boolean withoutTexts) {}

    /**
     * Answers all but the rows.
     *
     * @param edition what the rows are read from; waited for only where they are wanted
     * @return empty where nothing is to be written
     */
    Optional<Edition> begin(
            ServletWebRequest exchange, AsOf asOf, Named file, Supplier<Edition> edition) {
        HttpServletResponse response = exchange.getResponse();
        boolean isHeld =
                exchange.checkNotModified(tag(versions.of(asOf, dataset.description("tables/"))));
        boolean isWanted = !isHeld && !HttpMethod.HEAD.matches(exchange.getRequest().getMethod());
        Optional<Edition> wanted = isWanted ? Optional.of(edition.get()) : Optional.empty();
        String kept = file.withoutTexts() && versions.isFinal(asOf) ? FINAL : SOON;
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept);
        dataset.links().forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        if (!isHeld) {
            response.setContentType(file.type());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + file.name() + "\"");
        }
        return wanted;
    }

    /** A description of the files, which changes with the service and its settings alone. */
    <D> ResponseEntity<D> describing(D description) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, SOON)
                .eTag(tag(Integer.toHexString(description.hashCode())))
                .header(HttpHeaders.LINK, dataset.links().toArray(String[]::new))
                .body(description);
    }

    /** A weak one: what is packed on the way is not the same to the byte. */
    private static String tag(String version) {
        return "W/\"" + version + "\"";
    }
}
