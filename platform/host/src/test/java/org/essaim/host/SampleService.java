package org.essaim.host;

import module java.base;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.web.limits.LimitsProperties;
import org.essaim.web.proxy.ProxyAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.metrics.TomcatMetricsBinder;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who it is, lets somebody wait, and does not start with a word that is none. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    TomcatMetricsAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    JvmMetricsAutoConfiguration.class,
    ProxyAutoConfiguration.class
})
@EnableConfigurationProperties(LimitsProperties.class)
@Import(SampleService.Answers.class)
class SampleService {

    /** Released by a test when those who wait may go on. */
    static final Map<String, CountDownLatch> DOORS = new ConcurrentHashMap<>();

    /** How many wait. */
    static final Map<String, CountDownLatch> INSIDE = new ConcurrentHashMap<>();

    /** The words of all that have begun to start. */
    static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    /** How often any of them took notice of a step of a trace. */
    static final AtomicInteger TRACED = new AtomicInteger();

    @Bean
    OtelTracer.EventPublisher traces() {
        return _ -> TRACED.incrementAndGet();
    }

    @Bean
    Started started() {
        return new Started();
    }

    /** The words of those that share it. */
    static final class Started {

        private final Set<String> words = new ConcurrentSkipListSet<>();
    }

    @RestController
    static final class Answers {

        private final String word;
        private final long waiting;
        private final Started started;

        Answers(
                @Value("${sample.word}") String word,
                ObjectProvider<TomcatMetricsBinder> waiting,
                Started started,
                MeterRegistry meters)
                throws InterruptedException {
            meters.gauge("sample.letters", word.length());
            BEGUN.add(word);
            if (word.equals("deep")) {
                throw new StackOverflowError("this word has no end");
            }
            if (word.equals("slow")) {
                await(word);
            }
            if (word.equals("broken")) {
                throw new IllegalStateException("this word is none");
            }
            this.word = word;
            this.waiting = waiting.stream().count();
            this.started = started;
            started.words.add(word);
        }

        @GetMapping("/word")
        String word() {
            return word;
        }

        /** How many wait for the figures of a server to be there. */
        @GetMapping("/waiting")
        long waiting() {
            return waiting;
        }

        @GetMapping("/started")
        Set<String> started() {
            return started.words;
        }

        @GetMapping("/mirror")
        String mirror(HttpServletRequest request) {
            return request.getRequestURL() + " asked by " + request.getRemoteAddr();
        }

        @PostMapping("/form")
        String form(HttpServletRequest request) throws IOException {
            String parameter = request.getParameter("a");
            return parameter + new String(request.getInputStream().readAllBytes());
        }

        @GetMapping("/wait")
        String await() throws InterruptedException {
            await(word);
            return word;
        }

        private static void await(String word) throws InterruptedException {
            INSIDE.get(word).countDown();
            DOORS.get(word).await(5, TimeUnit.MINUTES);
        }
    }
}
