package org.essaim.incubator.overview.read;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.division.read.DivisionReadApi;
import org.essaim.incubator.division.read.DivisionRow;
import org.essaim.incubator.division.read.FigureBoard;
import org.essaim.incubator.division.read.StreamBoard;
import org.essaim.incubator.division.read.StreamRow;
import org.essaim.incubator.funding.read.FundingFigures;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One division, with all that the centre knows of it as a whole. */
@RestController
class DivisionSummaryApi {

    private final DivisionReadApi divisions;
    private final StreamBoard streams;
    private final FigureBoard figures;
    private final FundingFigures money;

    DivisionSummaryApi(
            DivisionReadApi divisions,
            StreamBoard streams,
            FigureBoard figures,
            FundingFigures money) {
        this.divisions = divisions;
        this.streams = streams;
        this.figures = figures;
        this.money = money;
    }

    /**
     * What the centre knows of a division: its name, whether somebody is needed, how far it has
     * been read, its money, its initiatives and how many of them are used (R07, R10, R51, R64).
     */
    @Members
    @GetMapping("/api/v1/divisions/{division}/summary")
    DivisionSummary summary(@PathVariable DivisionId division) {
        DivisionRow row = divisions.division(division);
        String id = division.value();
        StreamRow stream =
                streams.one(division)
                        .orElseThrow(() -> new NotFoundException(DivisionId.class, division));
        return new DivisionSummary(
                row,
                stream.health(),
                DivisionSummary.Reading.of(stream),
                money.divisions(id, PageRequest.FIRST).items().getFirst(),
                figures.of(List.of(id)).get(id));
    }
}
