package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which samples were drawn, for anybody to draw them again (R95). */
@RestController
@RequestMapping("/api/v1/control/samples")
class SampleReadApi {

    private final SampleBoard samples;

    SampleReadApi(SampleBoard samples) {
        this.samples = samples;
    }

    /** Every sample that was drawn, in the order of the days (R95). */
    @Members
    @GetMapping
    Page<SampleRow> samples(@RequestParam(required = false) String division, PageRequest part) {
        return samples.samples(division, part);
    }

    /** A sample, drawn again just now and compared (R95). */
    @Costly
    @Members
    @GetMapping("/{sampleId}")
    SampleDetails sample(@PathVariable UUID sampleId) {
        return samples.sample(sampleId);
    }

    /** All that a sample was drawn from, to draw it again elsewhere (R95). */
    @Costly
    @Members
    @GetMapping("/{sampleId}/population")
    Page<SampleBoard.Member> population(@PathVariable UUID sampleId, PageRequest part) {
        return samples.population(sampleId, part);
    }
}
