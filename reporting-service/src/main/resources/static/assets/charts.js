// Draws each chart from the table beside it, so that both always say the same. Without this script
// the tables are all there is, and that is enough.
(function () {
    'use strict';

    const COLOURS = ['#0b5c5a', '#c9781f', '#4a6fa5', '#8a3b52', '#6b8e3d', '#6f6f78'];
    const INK = '#1d2b2a';
    const lang = document.documentElement.lang;

    function values(cell) {
        return Number(cell.dataset.value);
    }

    function columns(table) {
        return [...table.tHead.rows[0].cells].map((cell, index) => ({
            name: cell.textContent.trim(), index: index, drawn: !('sum' in cell.dataset)
        }));
    }

    function rows(table) {
        return [...table.tBodies[0].rows].map(row => [...row.cells]);
    }

    function short(value) {
        return new Intl.NumberFormat(lang, {notation: 'compact', maximumFractionDigits: 1})
            .format(value);
    }

    function euros(cents) {
        return short(cents / 100) + ' €';
    }

    function series(table) {
        const data = rows(table);
        return columns(table).slice(1)
            .filter(column => column.drawn && data.some(row => row[column.index].dataset.value))
            .map(column => ({
                name: column.name, values: data.map(row => values(row[column.index]))
            }));
    }

    function labels(table) {
        return rows(table).map(row => row[0].textContent.trim());
    }

    function narrow() {
        return window.innerWidth < 640;
    }

    function frame(unit) {
        return {
            color: COLOURS,
            animation: false,
            aria: {enabled: false},
            textStyle: {fontFamily: 'inherit', color: INK},
            tooltip: {
                renderMode: 'richText', trigger: 'axis',
                valueFormatter: unit === 'cents' ? euros : short
            },
            legend: {bottom: 0, textStyle: {color: INK}},
            grid: {left: 8, right: 16, top: 16, bottom: 44, containLabel: true}
        };
    }

    const kinds = {
        stack(table) {
            return {
                ...frame(),
                xAxis: {type: 'value'},
                yAxis: {
                    type: 'category', inverse: true, data: labels(table),
                    axisLabel: {width: narrow() ? 90 : 220, overflow: 'truncate'}
                },
                series: series(table).map(each => ({
                    type: 'bar', stack: 'all', name: each.name, data: each.values
                }))
            };
        },
        bars(table, unit) {
            return {
                ...frame(unit),
                xAxis: {type: 'category', data: labels(table), axisLabel: {hideOverlap: true}},
                yAxis: {type: 'value', axisLabel: {formatter: unit === 'cents' ? euros : short}},
                series: series(table).map(each => ({
                    type: 'bar', name: each.name, data: each.values, barMaxWidth: 28
                }))
            };
        },
        lines(table) {
            return {
                ...frame(),
                xAxis: {type: 'category', data: labels(table), axisLabel: {hideOverlap: true}},
                yAxis: {type: 'value', axisLabel: {formatter: short}},
                series: series(table).map(each => ({
                    type: 'line', name: each.name, data: each.values, symbolSize: 4
                }))
            };
        },
        steps(table) {
            const points = rows(table).map(row => [values(row[0]), 100 * values(row[1])]);
            const percent = value => Math.round(value) + ' %';
            return {
                ...frame(),
                legend: {show: false},
                tooltip: {renderMode: 'richText', trigger: 'axis', valueFormatter: percent},
                xAxis: {
                    type: 'value', name: columns(table)[0].name, nameLocation: 'middle',
                    nameGap: 28, nameTextStyle: {color: INK}
                },
                yAxis: {type: 'value', min: 0, max: 100, axisLabel: {formatter: percent}},
                series: [{
                    type: 'line', step: 'end', name: columns(table)[1].name, showSymbol: false,
                    data: [[0, 100], ...points], areaStyle: {opacity: 0.1}
                }]
            };
        },
        flow(table) {
            const links = rows(table)
                .map(row => ({
                    source: row[0].textContent.trim(), target: row[1].textContent.trim(),
                    value: values(row[2])
                }))
                .filter(link => link.value > 0);
            const names = [...new Set(links.flatMap(link => [link.source, link.target]))];
            return {
                color: COLOURS, animation: false, textStyle: {fontFamily: 'inherit', color: INK},
                tooltip: {renderMode: 'richText', trigger: 'item', valueFormatter: euros},
                series: [{
                    type: 'sankey', links: links,
                    data: names.map((name, index) => ({
                        name: name, itemStyle: {color: COLOURS[index % COLOURS.length]}
                    })),
                    left: 8, right: narrow() ? 110 : 140, nodeGap: 18, top: 12, bottom: 12, draggable: false,
                    label: {color: INK, fontSize: narrow() ? 10 : 12}, lineStyle: {color: 'source', opacity: 0.35}
                }]
            };
        },
        graph(table) {
            const links = rows(table).map(row => ({
                source: row[0].dataset.value, target: row[1].dataset.value
            }));
            const origins = new Set(links.map(link => link.source));
            const names = [...new Set(links.flatMap(link => [link.source, link.target]))];
            return {
                color: COLOURS, animation: false, textStyle: {fontFamily: 'inherit', color: INK},
                tooltip: {renderMode: 'richText'},
                series: [{
                    type: 'graph', layout: 'force', roam: false,
                    force: {repulsion: 220, edgeLength: 90, layoutAnimation: false},
                    edgeSymbol: ['none', 'arrow'], lineStyle: {color: '#6f6f78', width: 1.5}, label: {show: true, position: 'bottom', color: INK},
                    data: names.map(name => ({
                        name: name, symbolSize: origins.has(name) ? 26 : 14,
                        itemStyle: {color: origins.has(name) ? COLOURS[0] : COLOURS[1]}
                    })),
                    links: links
                }]
            };
        }
    };

    function draw(figure) {
        const table = document.getElementById(figure.dataset.table);
        const draws = kinds[figure.dataset.kind];
        if (!table || !draws || rows(table).length === 0) {
            figure.hidden = true;
            return;
        }
        if (figure.dataset.kind === 'stack') {
            figure.classList.add('rows-' + Math.min(4, Math.ceil(rows(table).length / 8)));
        }
        const chart = echarts.init(figure, null, {renderer: 'canvas'});
        chart.setOption(draws(table, figure.dataset.unit));
        new ResizeObserver(() => chart.resize()).observe(figure);
    }

    document.addEventListener('DOMContentLoaded', () => {
        document.body.classList.add('drawn');
        document.querySelectorAll('figure.chart').forEach(draw);
    });
    // What was being counted when the page came is drawn when it comes.
    document.addEventListener('htmx:afterSettle', () => {
        document.querySelectorAll('figure.chart:not([_echarts_instance_]):not([hidden])').forEach(draw);
    });
})();
