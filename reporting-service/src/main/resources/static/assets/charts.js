// Draws each chart from the table beside it, so that both always say the same. Without this script
// the tables are all there is, and that is enough.
(function () {
    'use strict';

    const LIGHT = {
        ink: '#1d2b2a', grey: '#6f6f78', line: '#e0e6f1',
        colours: ['#0b5c5a', '#c9781f', '#4a6fa5', '#8a3b52', '#6b8e3d', '#6f6f78']
    };
    const DARK = {
        ink: '#e8efee', grey: '#a9b8b6', line: '#34504d',
        colours: ['#6cc5bd', '#f0b46b', '#8fb3ea', '#ef9aa9', '#b3d17f', '#a9a9b3']
    };
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const redraws = [];
    let paper = false;
    const look = () => dark.matches && !paper ? DARK : LIGHT;
    const ROW_PIXELS = 26;
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

    function formatter(options) {
        const format = new Intl.NumberFormat(lang, options);
        return value => format.format(value);
    }

    const whole = formatter({maximumFractionDigits: 1});
    const compact = formatter({notation: 'compact', maximumFractionDigits: 1});
    const short = value => Math.abs(value) < 100000 ? whole(value) : compact(value);
    const percent = formatter({style: 'percent', maximumFractionDigits: 1});
    const wholeEuros = formatter(
        {style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1,
            minimumFractionDigits: 0});
    const monthNames = new Intl.DateTimeFormat(lang, {month: 'short'});
    const monthOrYear = instant => {
        const day = new Date(instant);
        return day.getMonth() === 0 ? String(day.getFullYear()) : monthNames.format(day);
    };
    const euros = cents => wholeEuros(cents / 100);

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

    function base() {
        return {
            color: look().colours, animation: false, aria: {enabled: false},
            textStyle: {fontFamily: 'inherit', color: look().ink}
        };
    }

    function frame(unit) {
        return {
            ...base(),
            tooltip: {
                renderMode: 'richText', trigger: 'axis', confine: true,
                valueFormatter: unit === 'cents' ? euros : short
            },
            legend: {bottom: 0, textStyle: {color: look().ink}},
            grid: {left: 8, right: 24, top: 28, bottom: 44, containLabel: true}
        };
    }

    function amounts(unit, name) {
        return {
            type: 'value', minInterval: 1, name: name, nameTextStyle: {color: look().ink, align: 'left'},
            nameLocation: 'end', nameGap: 10,
            axisLabel: {color: look().ink, hideOverlap: true, formatter: unit === 'cents' ? euros : short},
            splitLine: {lineStyle: {color: look().line}}
        };
    }

    // Rows from top to bottom, so that every name can be read.
    function across(table, unit, axis, stack) {
        const frameOf = frame(unit);
        const shown = series(table);
        return {
            ...frameOf,
            legend: {...frameOf.legend, show: shown.length > 1},
            grid: {
                ...frameOf.grid, top: 8, bottom: (shown.length > 1 ? (narrow() ? 62 : 44) : 8)
                    + (axis ? 22 : 0)
            },
            xAxis: {
                ...amounts(unit, axis), nameLocation: 'middle', nameGap: 26,
                nameTextStyle: {color: look().ink, align: 'center'}
            },
            yAxis: {
                type: 'category', inverse: true, data: labels(table),
                axisLabel: {
                    color: look().ink, interval: 0, width: narrow() ? 110 : 260, overflow: 'truncate'
                }
            },
            series: shown.map(each => ({
                type: 'bar', stack: stack, name: each.name, data: each.values, barMaxWidth: 22
            }))
        };
    }

    // Where each adoption stands: its depth from left to right, adopters below each other.
    function placed(links) {
        const from = new Map(links.map(link => [link.target, link.source]));
        const places = new Map();
        let row = 0;
        function place(name, depth) {
            const own = links.filter(link => link.source === name && !places.has(link.target));
            places.set(name, [depth, row]);
            own.forEach((link, index) => {
                row += index > 0 ? 1 : 0;
                place(link.target, depth + 1);
            });
        }
        links.filter(link => !from.has(link.source)).forEach(link => {
            if (!places.has(link.source)) {
                place(link.source, 0);
                row += 1;
            }
        });
        return places;
    }

    const kinds = {
        stack: (table, unit, axis) => across(table, unit, axis, 'all'),
        across: (table, unit, axis) => across(table, unit, axis),
        bars(table, unit, axis) {
            const shown = series(table);
            return {
                ...frame(unit),
                legend: {bottom: 0, textStyle: {color: look().ink}, show: shown.length > 1},
                xAxis: {
                    type: 'category', data: labels(table),
                    axisLabel: {color: look().ink, hideOverlap: true}
                },
                yAxis: amounts(unit, axis),
                series: shown.map(each => ({
                    type: 'bar', name: each.name, data: each.values, barMaxWidth: 28
                }))
            };
        },
        // Users to the left, products to the right; a month without a measure is a gap.
        months(table) {
            const names = columns(table).map(column => column.name);
            const data = index => rows(table)
                .map(row => [row[0].dataset.value + '-01', values(row[index])]);
            const axis = index => ({
                ...amounts(null, names[index]), splitLine: {show: index === 1},
                nameTextStyle: {color: look().ink, align: index === 1 ? 'left' : 'right'}
            });
            return {
                ...frame(),
                xAxis: {
                    type: 'time', axisLabel: {color: look().ink, hideOverlap: true, formatter: monthOrYear}
                },
                yAxis: [axis(1), axis(2)],
                series: [
                    {type: 'bar', name: names[1], data: data(1), barMaxWidth: 8},
                    {
                        type: 'scatter', name: names[2], data: data(2), yAxisIndex: 1,
                        symbol: 'diamond', symbolSize: 9
                    }
                ]
            };
        },
        steps(table) {
            const points = rows(table).map(row => [values(row[0]), values(row[1])]);
            return {
                ...frame(),
                legend: {show: false},
                tooltip: {
                    renderMode: 'richText', trigger: 'axis', confine: true, valueFormatter: percent
                },
                xAxis: {
                    ...amounts(null, columns(table)[0].name), nameLocation: 'middle', nameGap: 28,
                    nameTextStyle: {color: look().ink, align: 'center'}
                },
                yAxis: {
                    type: 'value', min: 0, max: 1, name: columns(table)[1].name,
                    nameTextStyle: {color: look().ink, align: 'left'},
                    axisLabel: {color: look().ink, formatter: percent}
                },
                series: [{
                    type: 'line', step: 'end', name: columns(table)[1].name, showSymbol: false,
                    data: [[0, 1], ...points], areaStyle: {opacity: 0.1}
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
                ...base(),
                tooltip: {
                    renderMode: 'richText', trigger: 'item', confine: true, valueFormatter: euros
                },
                series: [{
                    type: 'sankey', links: links,
                    data: names.map((name, index) => ({
                        name: name, itemStyle: {color: look().colours[index % look().colours.length]}
                    })),
                    left: 8, right: narrow() ? 160 : 170, nodeGap: 18, top: 12, bottom: 12,
                    draggable: false, label: {color: look().ink, fontSize: narrow() ? 11 : 12},
                    lineStyle: {color: 'source', opacity: 0.35}
                }]
            };
        },
        graph(table) {
            const links = rows(table).map(row => ({
                source: row[0].dataset.value, target: row[1].dataset.value
            }));
            const places = placed(links);
            const depth = Math.max(...[...places.values()].map(place => place[0]));
            const hidden = {type: 'value', show: false};
            return {
                ...base(),
                tooltip: {show: false},
                grid: {left: 16, right: narrow() ? 120 : 260, top: 24, bottom: 24},
                xAxis: {...hidden, min: 0, max: depth},
                yAxis: {...hidden, inverse: true},
                series: [{
                    type: 'graph', coordinateSystem: 'cartesian2d', layout: 'none',
                    edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 8,
                    lineStyle: {color: look().grey, width: 1.5, opacity: 1},
                    data: [...places].map(([name, place]) => ({
                        name: name, value: place, symbolSize: place[0] === 0 ? 20 : 12,
                        itemStyle: {color: look().colours[place[0] === 0 ? 0 : 1]},
                        label: {
                            show: true, color: look().ink, position: place[0] === depth ? 'right' : 'top',
                            align: place[0] === depth ? 'left' : place[0] === 0 ? 'left' : 'center',
                            offset: place[0] === 0 ? [-8, 0] : [0, 0],
                            width: narrow() ? 110 : 250, overflow: 'truncate'
                        }
                    })),
                    links: links
                }]
            };
        }
    };

    // As high as its rows need.
    function height(figure, table) {
        const count = rows(table).length;
        const bars = figure.dataset.kind === 'across' ? Math.max(1, series(table).length / 2) : 1;
        if (['stack', 'across'].includes(figure.dataset.kind)) {
            figure.style.height = Math.max(180, count * ROW_PIXELS * bars + 90) + 'px';
        } else if (figure.dataset.kind === 'graph') {
            figure.style.height = Math.max(180, count * 2 * ROW_PIXELS + 48) + 'px';
        }
    }

    function draw(figure) {
        const table = document.getElementById(figure.dataset.table);
        const draws = kinds[figure.dataset.kind];
        if (!table || !draws || rows(table).length === 0) {
            figure.hidden = true;
            return;
        }
        height(figure, table);
        let chart = null;
        const paint = () => chart?.setOption(
            draws(table, figure.dataset.unit, figure.dataset.axis), true);
        redraws.push(paint);
        // The first call comes once the figure has its place: it is drawn as wide as that is.
        new ResizeObserver(() => {
            if (figure.clientWidth === 0) {
                return;
            }
            if (chart === null) {
                chart = echarts.init(figure, null, {renderer: 'canvas'});
            } else {
                chart.resize();
            }
            paint();
            figure.dataset.drawn = figure.clientWidth;
        }).observe(figure);
    }

    // Dark where the reader has it so, and dark ink on paper.
    function repaint(onPaper) {
        paper = onPaper;
        redraws.forEach(paint => paint());
    }
    dark.addEventListener('change', () => repaint(paper));
    window.addEventListener('beforeprint', () => repaint(true));
    window.addEventListener('afterprint', () => repaint(false));

    document.addEventListener('DOMContentLoaded', () => {
        document.body.classList.add('drawn');
        document.querySelectorAll('figure.chart').forEach(draw);
    });
    // What was being counted when the page came is drawn when it comes.
    document.addEventListener('htmx:afterSettle', () => {
        document.querySelectorAll('figure.chart:not([data-drawn]):not([hidden])').forEach(draw);
    });
})();
