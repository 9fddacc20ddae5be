package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.web.identity.Everybody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open figures on money and time. */
@RestController
@RequestMapping("/api/v1/money")
class MoneyReadApi {

    private final MoneyFigures figures;

    MoneyReadApi(MoneyFigures figures) {
        this.figures = figures;
    }

    /** Money and time of every admitted division, zeros included. */
    @Everybody
    @GetMapping("/divisions")
    List<MoneyOfDivision> divisions() {
        return figures.divisions();
    }

    /** Money and time of every division and year with a movement. */
    @Everybody
    @GetMapping("/years")
    List<MoneyOfYear> years() {
        return figures.years();
    }

    /** Money and time of the federation. */
    @Everybody
    @GetMapping("/total")
    MoneyTotal total() {
        return figures.total();
    }
}
