package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.openapi.GivesFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What describes the open tables, to people, to programs and to portals. */
@RestController
@RequestMapping("/open-data/" + Dictionary.VERSION)
class DescriptionApi {

    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    private final Catalogue catalogue;
    private final Dataset dataset;
    private final FileAnswer answer;

    DescriptionApi(Catalogue catalogue, Dataset dataset, FileAnswer answer) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.answer = answer;
    }

    /**
     * What every column of every open table means.
     *
     * @param asOf changes nothing: links from pages of past days carry it
     */
    @PublicOperation
    @GetMapping("/dictionary.json")
    ResponseEntity<Dictionary> dictionary(AsOf asOf) {
        return answer.describing(catalogue.dictionary());
    }

    /** All tables as a Data Package, each with its Table Schema (datapackage.org, version 2). */
    @PublicOperation
    @GetMapping("/datapackage.json")
    ResponseEntity<DataPackage> dataPackage() {
        return answer.describing(dataset.description("tables/"));
    }

    /**
     * The Table Schema of one table's CSV file: types, keys, titles and meanings.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GetMapping("/schemas/{table}.json")
    ResponseEntity<TableSchema> schema(@PathVariable String table) {
        return answer.describing(
                catalogue
                        .table(table)
                        .map(TableSchema::of)
                        .orElseThrow(() -> new NotFoundException(OpenTable.class, table)));
    }

    /** The dataset for portals: DCAT-AP 3 as JSON-LD. */
    @PublicOperation
    @GivesFile("application/ld+json")
    @GetMapping("/catalogue.jsonld")
    ResponseEntity<Map<String, Object>> catalogue() {
        ResponseEntity<Map<String, Object>> described = answer.describing(dataset.record());
        return ResponseEntity.status(described.getStatusCode())
                .headers(described.getHeaders())
                .contentType(JSON_LD)
                .body(described.getBody());
    }
}
