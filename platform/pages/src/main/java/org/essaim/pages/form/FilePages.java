package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.PageController;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.operation.OperationResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;

/** Files that operations give, for whoever is logged in: a link of a page shows no token. */
@PageController
class FilePages {

    private static final String PATH = "/file/";
    private static final List<String> FILES =
            List.of(
                    "application/jsonl",
                    "text/csv",
                    MediaType.APPLICATION_PDF_VALUE,
                    MediaType.IMAGE_JPEG_VALUE,
                    MediaType.IMAGE_PNG_VALUE);

    private final Operations operations;

    FilePages(Operations operations) {
        this.operations = operations;
    }

    /**
     * Gives what the operation below {@code /api/v1} of that path gives, where it is a file.
     *
     * @throws ErrorResponseException as the operation refuses it, and where it is none
     */
    @AnyLogin
    @GetMapping(PATH + "{*operation}")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = "/api/v1/" + request.getRequestURI().substring(PATH.length());
        OperationResponse answer = operations.read(request, response, path);
        if (answer.getStatus() != HttpStatus.OK.value()) {
            throw new ErrorResponseException(HttpStatus.valueOf(answer.getStatus()));
        }
        String type = String.valueOf(answer.getContentType());
        if (FILES.stream().noneMatch(type::startsWith)) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, answer.getHeader(HttpHeaders.CONTENT_DISPOSITION));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(answer.body());
    }
}
