package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.DemoBoard.DemoMoodsRow;
import org.essaim.micro.initiative.read.DemoBoard.DemoRow;
import org.essaim.micro.initiative.read.DemoBoard.ProductDecisionRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demos of an initiative, and what is decided in them. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/demos")
class DemoReadApi {

    private final DemoBoard board;

    DemoReadApi(DemoBoard board) {
        this.board = board;
    }

    /** Its demos by day, those that are open with those that were held (R41). */
    @Members
    @GetMapping
    Page<DemoRow> demos(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read((after, most) -> board.demos(initiative, after, most), DemoRow::key);
    }

    /** How many of those who attended a demo found it how; nothing but that of few (R42). */
    @Members
    @GetMapping("/{demo}/moods")
    DemoMoodsRow moods(@PathVariable InitiativeId initiative, @PathVariable UUID demo) {
        return board.moods(initiative, demo);
    }

    /**
     * What is put to those who attend a demo, and what they decided; never how anybody voted (R42).
     */
    @Members
    @GetMapping("/{demo}/decisions")
    Page<ProductDecisionRow> decisions(
            @PathVariable InitiativeId initiative, @PathVariable UUID demo, PageRequest part) {
        return part.read(
                (after, most) -> board.decisions(initiative, demo, after, most),
                row -> row.decisionId().toString());
    }
}
