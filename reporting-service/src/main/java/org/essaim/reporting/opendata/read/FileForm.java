package org.essaim.reporting.opendata.read;

/** As what a table can be had. */
enum FileForm {
    CSV("csv", "text/csv"),
    JSON_LINES("jsonl", "application/jsonl"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String extension;
    private final String mediaType;

    FileForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
