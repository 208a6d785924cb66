export const id = 6439;
export const ids = [6439];
export const modules = {

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestEdits: () => (/* binding */ manifestEdits),
  packageEdits: () => (/* binding */ packageEdits)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo.js + 1 modules
var cargo = __webpack_require__(2160);
// EXTERNAL MODULE: ./.build/src/release/manifests/finding.js
var finding = __webpack_require__(9849);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var manifests_paths = __webpack_require__(7732);
// EXTERNAL MODULE: ./.build/src/release/manifests/source.js
var manifests_source = __webpack_require__(1495);
;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/lines.js
/** The lines of a text with their places; ends are CR LF, LF or CR. */
function linesOf(text) {
    const lines = [];
    let start = 0;
    for (const part of text.split(/(\r\n|\r|\n)/)) {
        if (lines.length === 0 || !/^[\r\n]/.test(part))
            lines.push({ start, text: part });
        start += part.length;
    }
    return lines;
}
/** A piece of a line, without blanks around it. */
function trimmed({ start, text }) {
    const from = start + (text.length - text.trimStart().length);
    const inner = text.trim();
    return { start: from, end: from + inner.length, text: inner };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/ini.js


/**
 * The value of a key in a section, or undefined when there is none; RFG-214 for a line that is none of the format, and for a
 * value of several lines. Source: Python's configparser, as setuptools opens it: `=` or `:`, `#` or `;` at the start of a line.
 */
function iniValue(source, [section, key]) {
    const option = optionsOf(source).findLast((it) => it.section === section && it.key === key);
    const [only, other] = (option?.pieces ?? []).map(trimmed).filter((it) => it.text !== '');
    if (!only)
        return undefined;
    if (other)
        throw (0,manifests_source/* refusal */.x5)(source, other.start, `'${key}' is written over several lines: write it in one`);
    return { start: only.start, end: only.end, value: only.text };
}
function optionsOf(source) {
    const options = [];
    let section;
    let open = false;
    for (const line of linesOf(source.text)) {
        const text = line.text.trim();
        if (text === '' || text.startsWith('#') || text.startsWith(';'))
            continue;
        const last = options.at(-1);
        const indent = line.text.length - line.text.trimStart().length;
        if (open && last && indent > last.indent) {
            last.pieces.push(line);
        }
        else if (text.startsWith('[') && text.includes(']')) {
            section = text.slice(1, text.lastIndexOf(']'));
            open = false;
        }
        else {
            options.push({ ...optionIn(line, section, source), indent });
            open = true;
        }
    }
    return options;
}
function optionIn(line, section, source) {
    const at = line.text.search(/[=:]/);
    if (section === undefined || at < 1) {
        throw (0,manifests_source/* refusal */.x5)(source, line.start, `not valid: expected ${section === undefined ? 'a [section]' : "'key = value'"} here`);
    }
    const value = { start: line.start + at + 1, text: line.text.slice(at + 1) };
    return { section, key: line.text.slice(0, at).trim().toLowerCase(), pieces: [value] };
}

// EXTERNAL MODULE: ./.build/src/release/manifests/formats/json.js + 2 modules
var json = __webpack_require__(9176);
;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/properties.js


/**
 * The value of a key, or undefined when there is none; the last counts. RFG-214 when it goes on in the next line.
 * Source: java.util.Properties.load (`=`, `:` or blanks behind the key, `#` or `!` before comments, `\` before a line's end).
 */
function propertiesValue(source, [key]) {
    let found;
    let isContinued = false;
    for (const line of linesOf(source.text)) {
        const isOwn = !isContinued && !/^[ \t\f]*([#!]|$)/.test(line.text);
        isContinued = (isContinued || isOwn) && endsOpen(line.text);
        if (!isOwn)
            continue;
        const pair = pairIn(line);
        if (pair.key !== key)
            continue;
        if (isContinued)
            throw (0,manifests_source/* refusal */.x5)(source, pair.start, `'${key}' goes on in the next line: write it in one`);
        const raw = line.text.slice(pair.start - line.start).trimEnd();
        found = { start: pair.start, end: pair.start + raw.length, value: unescaped(raw) };
    }
    return found;
}
function pairIn({ start, text }) {
    const from = text.search(/[^ \t\f]/);
    let end = from;
    while (end < text.length && !/[=: \t\f]/.test(text[end] ?? ''))
        end += text[end] === '\\' ? 2 : 1;
    let value = end;
    while (/[ \t\f]/.test(text[value] ?? ''))
        value++;
    if (text[value] === '=' || text[value] === ':')
        value++;
    while (/[ \t\f]/.test(text[value] ?? ''))
        value++;
    return { key: unescaped(text.slice(from, end)), start: start + value };
}
/** Whether an odd number of backslashes ends the line: an even number is backslashes of the value. */
function endsOpen(text) {
    let end = text.length;
    while (text[end - 1] === '\\')
        end--;
    return (text.length - end) % 2 === 1;
}
const unescaped = (text) => text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_, code, char) => code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)));

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/text.js

/** The one line of a file that is nothing but a value; undefined when it is empty, has more lines or blanks in the line. */
function textValue(source) {
    const [only, other] = linesOf(source.text)
        .map(trimmed)
        .filter((it) => it.text !== '');
    if (!only || other || /\s/.test(only.text))
        return undefined;
    return { start: only.start, end: only.end, value: only.text };
}

// EXTERNAL MODULE: ./.build/src/release/manifests/formats/toml.js
var toml = __webpack_require__(8043);
;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/xml.js

/** The root element of an XML file; RFG-214 when it is none. Entities that the file declares are never looked up. */
async function readXml(source) {
    const { parseXml } = await __webpack_require__.e(/* import() */ 9271).then(__webpack_require__.bind(__webpack_require__, 9271));
    const options = { includeOffsets: true, preserveCdata: true, preserveComments: true };
    const root = (0,manifests_source/* parsed */.Yz)(source, 'XML', () => parseXml(source.text, options).root, positionIn);
    if (root)
        return root;
    throw (0,manifests_source/* refusal */.x5)(source, 0, 'the file has no element');
}
/** The elements of a name right below an element. */
function childrenOf(element, name) {
    return (element?.children ?? []).filter(isElement).filter((it) => localName(it) === name);
}
/** The first element at a path of names. */
function elementAt(element, ...path) {
    return path.reduce((it, name) => childrenOf(it, name)[0], element);
}
/** The text of an element, without blanks around it and comments in it; undefined when it has none. RFG-214 when it is no text. */
function xmlText(source, element) {
    const content = (element?.children ?? []).filter((it) => it.type !== 'comment' && !isBlank(it, source));
    const [only, other] = content;
    if (!element || !only)
        return undefined;
    if (other || (only.type !== 'text' && only.type !== 'cdata') || !('text' in only)) {
        throw (0,manifests_source/* refusal */.x5)(source, element.start, `<${element.name}> holds more than a text`);
    }
    const [before, after] = only.type === 'cdata' ? ['<![CDATA['.length, ']]>'.length] : [0, 0];
    const raw = source.text.slice(only.start + before, only.end - after);
    const start = only.start + before + (raw.length - raw.trimStart().length);
    return { start, end: start + raw.trim().length, value: only.text.trim() };
}
const localName = (element) => element.name.slice(element.name.indexOf(':') + 1);
const isElement = (node) => node.type === 'element';
const isBlank = ({ type, start, end }, { text }) => type === 'text' && text.slice(start, end).trim() === '';
function positionIn(thrown) {
    return thrown instanceof Error && 'pos' in thrown && typeof thrown.pos === 'number' ? thrown.pos : undefined;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/yaml.js

/**
 * The value at a path of keys of a YAML file, or undefined when there is none. A value with an anchor of its own is a value
 * like others: what repeats it follows it. RFG-214 for what is no YAML and for a value that is no single line.
 */
async function yamlValue(source, path) {
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = (0,manifests_source/* parsed */.Yz)(source, 'YAML', () => {
        const it = yaml.parseDocument(source.text, { prettyErrors: false, merge: false });
        if (it.errors[0])
            throw it.errors[0];
        return it;
    }, (thrown) => (thrown instanceof yaml.YAMLError ? thrown.pos[0] : undefined));
    const node = document.getIn(path, true);
    if (node === undefined)
        return undefined;
    const name = path.at(-1);
    if (yaml.isAlias(node))
        return { ...between(node.range), value: node.source, alias: true };
    if (!yaml.isScalar(node) || node.value === null) {
        const offset = yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0;
        throw (0,manifests_source/* refusal */.x5)(source, offset, `'${name}' has no value that is a text`);
    }
    const { start, end } = between(node.range);
    const raw = source.text.slice(start, end);
    const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' || /[\r\n]/.test(raw)) {
        throw (0,manifests_source/* refusal */.x5)(source, start, `'${name}' is written over several lines: write it in one`);
    }
    return {
        start: start + quote,
        end: end - quote,
        value: quote && typeof node.value === 'string' ? node.value : raw,
        alias: false,
    };
}
function between(range) {
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/place.js









const READS = {
    json: json/* jsonValue */.I,
    toml: async (source, path) => (0,toml/* tomlText */.Y)(await (0,toml/* readToml */.D)(source), ...path),
    yaml: ownYamlValue,
    xml: async (source, path) => xmlText(source, elementAt(await readXml(source), ...path)),
    ini: iniValue,
    properties: propertiesValue,
    text: textValue,
};
/** What stands at a place: nothing when there is no such file. RFG-214 when the file cannot be read or the value not be edited. */
async function findingAt({ file, format, path }, next, folder) {
    const source = await folder.read(file);
    return source ? [(0,finding/* placeOr */.nH)(source, await READS[format](source, path), next)] : [];
}
/** An alias would change what it repeats, and that may be anything. */
async function ownYamlValue(source, path) {
    const value = await yamlValue(source, path);
    if (value?.alias)
        throw (0,manifests_source/* refusal */.x5)(source, value.start, `'${path.at(-1)}' repeats another value (*${value.value}): write it out`);
    return value;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/dart.js



/**
 * pubspec.yaml. Flutter keeps the number of the build behind `+`; the stores refuse one that was used, so it goes up by one.
 * Source: dart.dev, the pubspec file; docs.flutter.dev, build and release.
 */
const dart = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pubspec.yaml'));
    if (!source)
        return [];
    const value = await ownYamlValue(source, ['version']);
    const [old, build] = value?.value.split('+') ?? [];
    if (!value || build === undefined || !/^\d+$/.test(build))
        return [(0,finding/* placeOr */.nH)(source, value, version)];
    return [(0,finding/* place */.ik)(source, value, old === version ? value.value : `${version}+${BigInt(build) + 1n}`)];
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/dotnet.js




const PROJECTS = ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Build.props'];
/** `Version`, or `VersionPrefix` and `VersionSuffix`, of the projects. Source: learn.microsoft.com, MSBuild properties of .NET. */
const dotnet = async ({ folder, version }) => {
    const findings = [];
    for (const glob of PROJECTS) {
        for (const name of await folder.names(folder.at, glob)) {
            const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
            if (source)
                findings.push(...(await projectFindings(source, version)));
        }
    }
    return findings;
};
async function projectFindings(source, version) {
    const project = await readXml(source);
    const whole = propertiesOf(source, project, 'Version');
    const literal = whole.filter(isLiteral);
    if (literal.length > 0)
        return (0,finding/* agreeing */.HD)(source, literal, version);
    const prefixes = propertiesOf(source, project, 'VersionPrefix').filter(isLiteral);
    if (prefixes.length > 0)
        return splitFindings(source, project, prefixes, version);
    const [computed] = whole;
    return [(0,finding/* elsewhere */.Jn)(source, computed ? `takes the version from '${(0,manifests_source/* clipped */.cz)(computed.value)}'` : 'names no <Version>')];
}
/** A prefix holds no prerelease: that is the suffix, which must be there to take it, and is emptied by a release. */
function splitFindings(source, project, prefixes, version) {
    const dash = version.indexOf('-');
    const [core, pre] = dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)];
    const suffixes = propertiesOf(source, project, 'VersionSuffix').filter(isLiteral);
    const [first] = prefixes;
    if (pre !== '' && suffixes.length === 0) {
        throw (0,manifests_source/* refusal */.x5)(source, first?.start ?? 0, `there is no <VersionSuffix> with a text that could become '${pre}'`, 'Add <VersionSuffix>dev</VersionSuffix> behind <VersionPrefix>, or use <Version>.');
    }
    return [...(0,finding/* agreeing */.HD)(source, prefixes, core), ...suffixes.map((it) => (0,finding/* place */.ik)(source, it, pre))];
}
function propertiesOf(source, project, name) {
    const elements = childrenOf(project, 'PropertyGroup').flatMap((it) => childrenOf(it, name));
    return elements.flatMap((it) => xmlText(source, it) ?? []);
}
/** Not put together from properties, metadata or items. */
const isLiteral = ({ value }) => !/[$%@]\(/.test(value);

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/assignment.js

/** What stands from a token up to the end of its line. `.freeze` behind a text changes nothing of it. */
function assignedAt(tokens, at, source) {
    const first = tokens[at];
    const line = [];
    for (let here = at; here < tokens.length; here++) {
        const token = tokens[here];
        if (!token || isEnd(token))
            break;
        line.push(token);
    }
    const rest = line
        .slice(1)
        .map((it) => it.value)
        .join('');
    if (first?.kind === 'text' && first.plain && (rest === '' || rest === '.freeze'))
        return { kind: 'text', value: textOf(first) };
    const written = source.text.slice(first?.start ?? 0, line.at(-1)?.end ?? first?.end ?? 0);
    return { kind: 'code', written: (0,manifests_source/* clipped */.cz)(written) };
}
/** The place of a text between its quotes. */
function textOf({ start, end, quotes: [open, close], value }) {
    return { start: start + open, end: end - close, value };
}
/** Whether tokens, beginning at one, are these words and signs. */
function isAt(tokens, at, ...values) {
    return values.every((it, index) => tokens[at + index]?.value === it && tokens[at + index]?.kind !== 'text');
}
/** Whether a token is the first one of a statement. */
function opensStatement(tokens, at) {
    const before = tokens[at - 1];
    return before === undefined || isEnd(before) || (before.kind === 'mark' && before.value === '{');
}
const isEnd = ({ kind, value }) => kind === 'line' || (kind === 'mark' && (value === ';' || value === '}'));

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/elixir.js
const CLOSING = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Source: Elixir documentation, syntax reference and sigils. */
const ELIXIR = {
    name: 'Elixir',
    word: /[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
    lineComments: ['#'],
    blockComments: [],
    texts: [
        { open: '"""', close: '"""', escapes: true, interpolation: '#' },
        { open: "'''", close: "'''", escapes: true, interpolation: '#' },
        { open: '"', close: '"', escapes: true, interpolation: '#' },
        { open: "'", close: "'", escapes: true, interpolation: '#' },
    ],
    /** Sigils: `~r/…/`, `~S"""…"""`; those of upper case know no interpolation. */
    textAt(text, at) {
        const [open, name, quote] = /^~([a-z]|[A-Z][A-Z0-9]*)("""|'''|[/|"'([{<])/.exec(text.slice(at, at + 12)) ?? [];
        if (open === undefined || name === undefined || quote === undefined)
            return undefined;
        const codes = /[a-z]/.test(name) ? { interpolation: '#' } : {};
        return { open, close: CLOSING[quote] ?? quote, escapes: true, ...codes };
    },
    characterAt(text, at) {
        const character = /^\?(\\.|[^\\\s])/su.exec(text.slice(at, at + 4))?.[0];
        return character === undefined ? undefined : at + character.length;
    },
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/lexer.js

/** The tokens of a program, without blanks and comments. RFG-214 for a text or comment that does not end. */
function lex(source, language) {
    const reading = { source, language, at: 0, heredocs: [] };
    return (0,manifests_source/* parsed */.Yz)(source, language.name, () => readTokens(reading), () => reading.at);
}
/** Reads up to the end, or up to the brace that closes an interpolation, which is left there. */
function readTokens(reading, isInside = false) {
    const { text } = reading.source;
    const tokens = [];
    let depth = 0;
    while (reading.at < text.length) {
        if (text[reading.at] === '}' && isInside && depth === 0)
            return tokens;
        const token = nextToken(reading, tokens.at(-1));
        if (token === 'end')
            break;
        if (!token)
            continue;
        if (token.kind === 'mark')
            depth += token.value === '{' ? 1 : token.value === '}' ? -1 : 0;
        tokens.push(token);
    }
    return tokens;
}
/** The token at this place; undefined for blanks and comments; 'end' where the program ends before the text does. */
function nextToken(reading, last) {
    const { language, at } = reading;
    const { text } = reading.source;
    const before = last?.kind === 'line' ? undefined : last;
    const isLineStart = at === 0 || text[at - 1] === '\n';
    if (language.lastLine && isLineStart && /^.*/.exec(text.slice(at, at + 80))?.[0] === language.lastLine)
        return 'end';
    if (text[at] === '\n')
        return lineEnd(reading);
    if (/\s/.test(text[at] ?? ''))
        return skipTo(reading, at + 1);
    if (text[at] === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3)))
        return skipTo(reading, text.indexOf('\n', at) + 1);
    const afterComment = commentEnd(reading, isLineStart);
    if (afterComment !== undefined)
        return skipTo(reading, afterComment);
    return heredoc(reading, before) ?? character(reading, before) ?? wordOrText(reading, before);
}
function wordOrText(reading, before) {
    const { language, at } = reading;
    const { text } = reading.source;
    const form = language.textAt?.(text, at, before) ?? language.texts.find((it) => text.startsWith(it.open, at));
    if (form)
        return readText(reading, form);
    language.word.lastIndex = at;
    const word = language.word.exec(text)?.[0];
    return word === undefined ? token(reading, 'mark', at + 1) : token(reading, 'word', at + word.length);
}
function readText(reading, form) {
    const { source } = reading;
    const from = reading.at;
    const inner = from + form.open.length;
    let [depth, plain] = [0, true];
    reading.at = inner;
    while (depth > 0 || !source.text.startsWith(form.close, reading.at)) {
        const char = source.text[reading.at];
        if (char === undefined || (form.oneLine && char === '\n'))
            throw (0,manifests_source/* refusal */.x5)(source, from, 'this text does not end');
        if (char === form.nests)
            depth++;
        else if (form.nests && char === form.close)
            depth--;
        if (interpolates(source.text, reading.at, form))
            plain = false;
        if (form.escapes && char === '\\')
            [plain, reading.at] = [false, reading.at + 2];
        else if (form.interpolation && source.text.startsWith(`${form.interpolation}{`, reading.at))
            skipCode(reading);
        else
            reading.at++;
    }
    const value = source.text.slice(inner, reading.at);
    const quotes = [form.open.length, form.close.length];
    return { ...token(reading, 'text', reading.at + form.close.length, from), value, plain, quotes };
}
const interpolates = (text, at, { interpolation }) => text[at] === interpolation && (interpolation === '#' ? /^#[{@$]/ : /^\$[\p{L}_{]/u).test(text.slice(at, at + 3));
/** Skips `#{…}`, whatever texts and braces stand in it. */
function skipCode(reading) {
    const from = reading.at;
    reading.at += 2;
    readTokens(reading, true);
    if (reading.source.text[reading.at] !== '}')
        throw (0,manifests_source/* refusal */.x5)(reading.source, from, 'this interpolation does not end');
    reading.at++;
}
function lineEnd(reading) {
    const end = token(reading, 'line', reading.at + 1);
    for (const name of reading.heredocs.splice(0)) {
        const close = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'm');
        const rest = reading.source.text.slice(reading.at);
        const found = close.exec(rest);
        if (!found)
            throw (0,manifests_source/* refusal */.x5)(reading.source, reading.at, `this text does not end: there is no line ${name}`);
        reading.at += found.index + found[0].length;
    }
    return end;
}
function heredoc(reading, before) {
    const opening = reading.language.heredocAt?.(reading.source.text, reading.at, before);
    if (!opening)
        return undefined;
    reading.heredocs.push(opening.name);
    return { ...token(reading, 'text', reading.at + opening.length), value: '', plain: false };
}
function character(reading, before) {
    const end = reading.language.characterAt?.(reading.source.text, reading.at, before);
    return end === undefined ? undefined : token(reading, 'word', end);
}
/** Where the comment that begins here ends; undefined when none does. */
function commentEnd({ source, language, at }, isLineStart) {
    const { text } = source;
    if (language.lineComments.some((it) => text.startsWith(it, at)))
        return endOfLine(text, at);
    const block = language.blockComments.find((it) => text.startsWith(it.open, at) && (isLineStart || !it.atLineStart));
    if (!block)
        return undefined;
    let [depth, here, hasInner] = [1, at + block.open.length, block.nests];
    while (depth > 0) {
        const close = text.indexOf(block.close, here);
        const open = hasInner ? text.indexOf(block.open, here) : -1;
        hasInner = open >= 0;
        if (close < 0)
            throw (0,manifests_source/* refusal */.x5)(source, at, 'this comment does not end');
        const isNested = open >= 0 && open < close;
        depth += isNested ? 1 : -1;
        here = isNested ? open + block.open.length : close + block.close.length;
    }
    // What stands behind the end of such a comment belongs to it.
    return block.atLineStart ? endOfLine(text, here) : here;
}
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
function skipTo(reading, at) {
    reading.at = at;
}
function token(reading, kind, end, start = reading.at) {
    reading.at = end;
    return { kind, start, end, value: reading.source.text.slice(start, end), plain: true, quotes: [0, 0] };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/elixir.js






/** mix.exs: `version:` of `def project`, or the attribute that stands there. Source: hexdocs.pm, Mix.Project. */
const elixir = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'mix.exs'));
    return source ? [versionIn(lex(source, ELIXIR), source, version)] : [];
};
function versionIn(tokens, source, version) {
    const at = versionKey(tokens);
    if (at === undefined)
        return (0,finding/* unnamed */.p1)(source);
    const first = tokens[at];
    if (first?.kind === 'text' && first.plain && elixir_isEnd(tokens[at + 1]))
        return (0,finding/* place */.ik)(source, textOf(first), version);
    if (first?.kind !== 'mark' || first.value !== '@' || !elixir_isEnd(tokens[at + 2])) {
        const end = tokens.findIndex((it, index) => index > at && it.kind === 'line');
        return (0,finding/* elsewhere */.Jn)(source, `puts its version together (${(0,manifests_source/* clipped */.cz)(source.text.slice(first?.start, tokens[end]?.start))})`);
    }
    return attribute(tokens, tokens[at + 1]?.value ?? '', source, version);
}
/** Where the value of `version:` begins in the list of `def project`. */
function versionKey(tokens) {
    const start = tokens.findIndex((_, index) => isAt(tokens, index, 'def', 'project'));
    let depth = 0;
    for (let at = start; start >= 0 && at < tokens.length; at++) {
        const token = tokens[at];
        if (token?.kind === 'mark' && /^[[{(]$/.test(token.value))
            depth++;
        if (token?.kind === 'mark' && /^[\]})]$/.test(token.value) && --depth === 0 && token.value === ']')
            return undefined;
        if (depth === 0 && at > start && /^defp?$/.test(token?.value ?? ''))
            return undefined;
        if (depth === 1 && isAt(tokens, at, 'version', ':'))
            return afterLines(tokens, at + 2);
    }
    return undefined;
}
function attribute(tokens, name, source, version) {
    const at = tokens.findIndex((it, index) => isAt(tokens, index, '@', name) && it.end === tokens[index + 1]?.start && isSet(tokens, index));
    const assigned = assignedAt(tokens, at + 2, source);
    if (at >= 0 && assigned.kind === 'text')
        return (0,finding/* place */.ik)(source, assigned.value, version);
    return (0,finding/* elsewhere */.Jn)(source, `takes its version from @${name}, which is no plain text`);
}
/** Whether the attribute is given a value here, not read: it opens a line, and something follows. */
const isSet = (tokens, at) => (at === 0 || tokens[at - 1]?.kind === 'line') && tokens[at + 2] !== undefined && tokens[at + 2]?.kind !== 'line';
const elixir_isEnd = (token) => token === undefined || token.kind === 'line' || (token.kind === 'mark' && /^[,\])]$/.test(token.value));
/** The first token from here on that is no end of a line. */
function afterLines(tokens, from) {
    let at = from;
    while (tokens[at]?.kind === 'line')
        at++;
    return at;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/language.js
/** Whether a value can stand before an operator here: then `/` divides, and `<<` shifts. */
function endsValue(token) {
    return token !== undefined && (token.kind !== 'mark' || /^[)\]}]$/.test(token.value));
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/gradle.js

/** Source: Groovy documentation, syntax: strings, slashy and dollar slashy strings. */
const GROOVY = {
    name: 'Groovy',
    word: /[\p{L}\p{N}_$][\p{L}\p{N}_$]*/uy,
    lineComments: ['//', '#!'],
    blockComments: [{ open: '/*', close: '*/', nests: false, atLineStart: false }],
    texts: [
        { open: '"""', close: '"""', escapes: true, interpolation: '$' },
        { open: "'''", close: "'''", escapes: true },
        { open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true },
        { open: "'", close: "'", escapes: true, oneLine: true },
        { open: '$/', close: '/$', escapes: false, interpolation: '$' },
    ],
    textAt: (text, at, before) => text[at] === '/' && !endsValue(before) ? { open: '/', close: '/', escapes: true, interpolation: '$' } : undefined,
};
/** Source: Kotlin language specification, lexical grammar. */
const KOTLIN = {
    name: 'Kotlin',
    word: /[\p{L}\p{N}_][\p{L}\p{N}_]*/uy,
    lineComments: ['//', '#!'],
    blockComments: [{ open: '/*', close: '*/', nests: true, atLineStart: false }],
    texts: [
        { open: '"""', close: '"""', escapes: false, interpolation: '$' },
        { open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true },
        { open: "'", close: "'", escapes: true, oneLine: true },
        { open: '`', close: '`', escapes: false, oneLine: true },
    ],
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/gradle.js






/** build.gradle(.kts), and gradle.properties, whose `version` every build script has. Source: docs.gradle.org, writing build scripts. */
const gradle = async ({ folder, version }) => {
    const at = (name) => folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
    const groovy = await at('build.gradle');
    const kotlin = await at('build.gradle.kts');
    const properties = await at('gradle.properties');
    return [
        ...(groovy ? scriptFindings(groovy, lex(groovy, GROOVY), version) : []),
        ...(kotlin ? scriptFindings(kotlin, lex(kotlin, KOTLIN), version) : []),
        ...(properties ? propertyFindings(properties, version) : []),
    ];
};
/** `VERSION_NAME` is what the Maven publish plugin reads. */
function propertyFindings(source, version) {
    const found = ['version', 'VERSION_NAME'].flatMap((key) => propertiesValue(source, [key]) ?? []);
    return found.map((it) => (0,finding/* place */.ik)(source, it, version));
}
function scriptFindings(source, tokens, version) {
    const found = assignments(tokens, source);
    const texts = found.flatMap((it) => (it.kind === 'text' ? it.value : []));
    if (texts.length > 0)
        return (0,finding/* agreeing */.HD)(source, texts, version);
    const [code] = found.flatMap((it) => (it.kind === 'code' ? it.written : []));
    return [code === undefined ? (0,finding/* unnamed */.p1)(source) : (0,finding/* elsewhere */.Jn)(source, `puts its version together (${code})`)];
}
/** Blocks that configure the project itself; in any other one `version` is that of something else. */
const OWN_BLOCKS = new Set(['allprojects', 'subprojects']);
function assignments(tokens, source) {
    const found = [];
    const blocks = [];
    tokens.forEach((token, at) => {
        if (token.kind === 'mark' && /^[{([]$/.test(token.value))
            blocks.push(token.value === '{' ? blockName(tokens, at) : '');
        else if (token.kind === 'mark' && /^[})\]]$/.test(token.value))
            blocks.pop();
        else if (opensStatement(tokens, at) && blocks.every((it) => OWN_BLOCKS.has(it)))
            found.push(...assignmentAt(tokens, at, source));
    });
    return found;
}
/** The name before a brace, when it opens the statement. */
const blockName = (tokens, brace) => opensStatement(tokens, brace - 1) ? (tokens[brace - 1]?.value ?? '') : '';
/** `version = …`, `project.version = …`, or Groovy's `version …` with a text. */
function assignmentAt(tokens, at, source) {
    const owner = isAt(tokens, at, 'project', '.') || isAt(tokens, at, 'this', '.') ? 2 : 0;
    if (!isAt(tokens, at + owner, 'version'))
        return [];
    const next = at + owner + 1;
    if (isAt(tokens, next, '=') && !isAt(tokens, next + 1, '='))
        return [assignedAt(tokens, next + 1, source)];
    return tokens[next]?.kind === 'text' ? [assignedAt(tokens, next, source)] : [];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/helm.js




/** Chart.yaml: `version`, and `appVersion` when both were the same. Source: helm.sh, the Chart.yaml file. */
const helm = async ({ folder, version, previous }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'Chart.yaml'));
    if (!source)
        return [];
    const chart = await ownYamlValue(source, ['version']);
    const app = chart && (await yamlValue(source, ['appVersion']));
    const own = [(0,finding/* placeOr */.nH)(source, chart, version)];
    if (!app || app.alias)
        return own;
    const [, v = '', bare = ''] = /^(v?)(.*)$/.exec(app.value) ?? [];
    return bare === chart.value || bare === previous ? [...own, (0,finding/* place */.ik)(source, app, `${v}${version}`)] : own;
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/maven.js




/**
 * The version of pom.xml; in its modules, however deep, the version of the parent and one's own, where they were equal to it.
 * Source: maven.apache.org, POM reference; maven-ci-friendly (`${revision}`).
 */
const maven = async ({ folder, version }) => {
    const pom = await readPom((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pom.xml'), folder);
    if (!pom)
        return [];
    const found = ownVersion(pom);
    if ('kind' in found)
        return [found];
    const family = [pom, ...(await modulesOf(pom, folder))];
    const ids = new Set(family.map(idOf));
    const others = family
        .slice(1)
        .flatMap((it) => [...(ids.has(parentOf(it)) ? placeAt(it, 'parent', 'version') : []), ...placeAt(it, 'version')]);
    const equal = others.filter(({ value }) => value.value === found.value);
    return [(0,finding/* place */.ik)(pom.source, found, version), ...equal.map((it) => (0,finding/* place */.ik)(it.source, it.value, version))];
};
/** Coordinates of a project; the group may be that of its parent. */
const idOf = (pom) => `${(textAt(pom, 'groupId') ?? textAt(pom, 'parent', 'groupId'))?.value}:${textAt(pom, 'artifactId')?.value}`;
const parentOf = (pom) => `${textAt(pom, 'parent', 'groupId')?.value}:${textAt(pom, 'parent', 'artifactId')?.value}`;
function placeAt(pom, ...path) {
    const value = textAt(pom, ...path);
    return value ? [{ source: pom.source, value }] : [];
}
async function readPom(file, folder) {
    const source = await folder.read(file);
    return source && { source, project: await readXml(source) };
}
/** The version, or the property that it is. */
function ownVersion(pom) {
    const own = textAt(pom, 'version');
    if (!own)
        return (0,finding/* elsewhere */.Jn)(pom.source, elementAt(pom.project, 'parent') ? 'takes its version from its parent' : 'names no version');
    if (!own.value.includes('${'))
        return own;
    const name = /^\$\{([\w.-]+)\}$/.exec(own.value)?.[1];
    const property = name === undefined ? undefined : textAt(pom, 'properties', name);
    if (property && !property.value.includes('${'))
        return property;
    return (0,finding/* elsewhere */.Jn)(pom.source, `puts its version together (${(0,manifests_source/* clipped */.cz)(own.value)})`);
}
/** The modules of a pom and theirs; also those of profiles. */
async function modulesOf(root, folder) {
    const found = new Map([[root.source.file, root]]);
    for (const pom of found.values()) {
        for (const file of moduleFiles(pom)) {
            const module = found.has(file) ? undefined : await readPom(file, folder);
            if (module)
                found.set(file, module);
        }
    }
    found.delete(root.source.file);
    return [...found.values()];
}
function moduleFiles({ source, project }) {
    const profiles = childrenOf(elementAt(project, 'profiles'), 'profile');
    const modules = [project, ...profiles].flatMap((it) => childrenOf(elementAt(it, 'modules'), 'module'));
    return modules.flatMap((it) => {
        const named = xmlText(source, it)?.value;
        const path = named === undefined ? undefined : (0,manifests_paths/* below */.Gz)((0,manifests_paths/* folderOf */.yS)(source.file), named);
        if (path === undefined)
            return [];
        return path.endsWith('.xml') ? path : (0,manifests_paths/* nameIn */.ZC)(path, 'pom.xml');
    });
}
const textAt = ({ source, project }, ...path) => xmlText(source, elementAt(project, ...path));

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/npm.js


/** Source: docs.npmjs.com, package.json and package-lock.json. */
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
/** package.json and the lock file that holds its version too: beside it, or beside the workspaces' root. */
const npm = async (release) => {
    const { folder, version } = release;
    const manifest = { file: (0,manifests_paths/* nameIn */.ZC)(folder.at, 'package.json'), format: 'json', path: ['version'] };
    const own = await findingAt(manifest, version, folder);
    const locks = await Promise.all((0,manifests_paths/* upward */.Oz)(folder.at).map((at) => locksIn(at, release)));
    return [...own, ...locks.flat()];
};
async function locksIn(at, { folder, version }) {
    const workspace = folder.at.slice(at === '' ? 0 : at.length + 1);
    const paths = workspace === '' ? [['version'], ['packages', '', 'version']] : [['packages', workspace, 'version']];
    const places = LOCKS.flatMap((name) => paths.map((path) => ({ file: (0,manifests_paths/* nameIn */.ZC)(at, name), format: 'json', path })));
    const found = await Promise.all(places.map((it) => findingAt(it, version, folder)));
    // A lock file need not name the version: that of a private package has none.
    return found.flat().filter((it) => it.kind === 'place');
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/python-version.js

const PRE = {
    alpha: 'a',
    a: 'a',
    beta: 'b',
    b: 'b',
    rc: 'rc',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/**
 * A semantic version in the normal form of Python: `1.1.0-rc.2` is `1.1.0rc2`. RFG-214 for a prerelease that Python does not
 * know, such as `-next.1`. Source: PEP 440, normalization.
 */
function pythonVersion(version, source) {
    const [core, pre] = split(version);
    if (pre === undefined)
        return core;
    const [, name = '', number = '0'] = /^([a-z]+)[.-]?(\d+)?$/.exec(pre.toLowerCase()) ?? [];
    const short = PRE[name];
    if (short !== undefined)
        return `${core}${short}${Number(number)}`;
    if (name === 'dev')
        return `${core}.dev${Number(number)}`;
    throw (0,manifests_source/* refusal */.x5)(source, 0, `${version} is no version of Python: it has no prerelease '${pre}'`, 'Name the channel alpha, beta, rc or dev.');
}
function split(version) {
    const [plain = ''] = version.split('+');
    const dash = plain.indexOf('-');
    return dash < 0 ? [plain, undefined] : [plain.slice(0, dash), plain.slice(dash + 1)];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/python.js






/** pyproject.toml, with the lock file of uv, and setup.cfg. */
const python = async (release) => [...(await pyproject(release)), ...(await setupCfg(release))];
/** Source: packaging.python.org, pyproject.toml specification; python-poetry.org, the pyproject.toml file. */
async function pyproject(release) {
    const { folder, version } = release;
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pyproject.toml'));
    if (!source)
        return [];
    const manifest = await (0,toml/* readToml */.D)(source);
    const found = [(0,toml/* tomlText */.Y)(manifest, 'project', 'version'), (0,toml/* tomlText */.Y)(manifest, 'tool', 'poetry', 'version')];
    const literal = found.flatMap((it) => it ?? []);
    if (literal.length === 0)
        return whyNone(manifest);
    const next = pythonVersion(version, source);
    const name = manifest.at('project', 'name')?.value;
    return [...literal.map((it) => (0,finding/* place */.ik)(source, it, next)), ...(await uvLock(name, next, release))];
}
function whyNone(manifest) {
    if (manifest.under('project', 'dynamic').some((it) => it.value === 'version')) {
        return [(0,finding/* elsewhere */.Jn)(manifest.source, `leaves the version to ${dynamicSource(manifest)}`)];
    }
    return [(0,finding/* unnamed */.p1)(manifest.source)];
}
/** Where the tools that build packages take a dynamic version from. Sources: setuptools, Hatch, PDM, setuptools-scm, Poetry. */
function dynamicSource(manifest) {
    const files = [
        ['tool', 'setuptools', 'dynamic', 'version', 'attr'],
        ['tool', 'setuptools', 'dynamic', 'version', 'file'],
        ['tool', 'hatch', 'version', 'path'],
        ['tool', 'pdm', 'version', 'path'],
    ];
    for (const path of files) {
        const [leaf] = manifest.under(...path);
        if (leaf)
            return `'${(0,manifests_source/* clipped */.cz)(String(leaf.value))}' (${path.slice(1).join('.')})`;
    }
    const tools = ['setuptools_scm', 'hatch', 'pdm', 'poetry-dynamic-versioning', 'versioneer', 'flit'];
    const tool = tools.find((it) => manifest.under('tool', it).length > 0);
    const backend = manifest.at('build-system', 'build-backend')?.value;
    return tool ?? (typeof backend === 'string' ? `'${(0,manifests_source/* clipped */.cz)(backend)}'` : 'the tool that builds it');
}
/** The package itself in uv.lock, also in the one of its workspace. Source: docs.astral.sh/uv, lockfile. */
async function uvLock(name, next, { folder }) {
    for (const at of (0,manifests_paths/* upward */.Oz)(folder.at)) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(at, 'uv.lock'));
        if (!source)
            continue;
        const lock = await (0,toml/* readToml */.D)(source);
        const own = lock.under('package').filter((it) => it.path[2] === 'name' && isSame(it.value, name));
        const local = own.filter(({ path: [, index = 0] }) => isLocal(lock, index));
        const values = local.flatMap(({ path: [, index = 0] }) => (0,toml/* tomlText */.Y)(lock, 'package', index, 'version') ?? []);
        return values.map((it) => (0,finding/* place */.ik)(source, it, next));
    }
    return [];
}
const isLocal = (lock, index) => ['editable', 'virtual', 'directory'].some((it) => lock.at('package', index, 'source', it));
/** Source: PEP 503, normalized names. */
const isSame = (a, b) => normalName(a) === normalName(b);
const normalName = (name) => String(name)
    .replace(/[-_.]+/g, '-')
    .toLowerCase();
/** Source: setuptools.pypa.io, configuring setuptools using setup.cfg files. */
async function setupCfg({ folder, version }) {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'setup.cfg'));
    if (!source)
        return [];
    const value = iniValue(source, ['metadata', 'version']);
    if (!value)
        return [(0,finding/* unnamed */.p1)(source)];
    const from = /^(attr|file):/.test(value.value);
    if (from)
        return [(0,finding/* elsewhere */.Jn)(source, `takes the version from '${(0,manifests_source/* clipped */.cz)(value.value)}'`)];
    return [(0,finding/* place */.ik)(source, value, pythonVersion(version, source))];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/ruby.js

const ruby_CLOSING = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Words behind which a value begins, so that `/` opens a pattern. */
const BEFORE_VALUE = /^(and|case|do|else|elsif|if|in|not|or|puts|return|then|unless|until|when|while)$/;
/** Source: Ruby documentation, doc/syntax/literals.rdoc and comments.rdoc. */
const RUBY = {
    name: 'Ruby',
    word: /@{0,2}\$?[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
    lineComments: ['#'],
    blockComments: [{ open: '=begin', close: '\n=end', nests: false, atLineStart: true }],
    texts: [
        { open: '"', close: '"', escapes: true, interpolation: '#' },
        { open: "'", close: "'", escapes: true },
        { open: '`', close: '`', escapes: true, interpolation: '#' },
    ],
    textAt: (text, at, before) => percentAt(text, at, before) ?? patternAt(text, at, before),
    characterAt(text, at, before) {
        // The method ` itself: :` and def `.
        if (text[at] === '`' && (before?.value === 'def' || (before?.value === ':' && before.end === at)))
            return at + 1;
        if (text[at] === '$' && /^\$[^\p{L}\p{N}_\s]/u.test(text.slice(at, at + 3)))
            return at + 2;
        if (text[at] !== '?' || endsValue(before))
            return undefined;
        return /^\?(\\.|[^\s\\])(?![\p{L}\p{N}_])/u.test(text.slice(at, at + 4))
            ? at + (text[at + 1] === '\\' ? 3 : 2)
            : undefined;
    },
    heredocAt(text, at, before) {
        const found = /^<<([~-]?)(["'`]?)([A-Za-z_]\w*)\2/.exec(text.slice(at, at + 80));
        const [all, sign, quote, name] = found ?? [];
        if (all === undefined || name === undefined)
            return undefined;
        // `a <<B` may shift; the other forms cannot.
        const isPlain = sign === '' && quote === '';
        return isPlain && (endsValue(before) || !/^[A-Z_]/.test(name)) ? undefined : { length: all.length, name };
    },
    lastLine: '__END__',
};
/** `%w[…]`, `%q(…)` and the like. */
function percentAt(text, at, before) {
    const [open, kind, bracket] = /^%([qQwWiIrsx]?)([^\p{L}\p{N}\s=])/u.exec(text.slice(at, at + 4)) ?? [];
    if (open === undefined || bracket === undefined)
        return undefined;
    // `a % (b)` is a remainder, `puts %(b)` a text.
    if (endsValue(before) && !(before?.kind === 'word' && /\s/.test(text[at - 1] ?? '')))
        return undefined;
    const close = ruby_CLOSING[bracket];
    const codes = kind === 'q' || kind === 'w' || kind === 'i' || kind === 's' ? {} : { interpolation: '#' };
    return { open, close: close ?? bracket, escapes: true, ...codes, ...(close !== undefined && { nests: bracket }) };
}
function patternAt(text, at, before) {
    if (text[at] !== '/')
        return undefined;
    const isArgument = before?.kind === 'word' && before.end < at && !/\s|=/.test(text[at + 1] ?? '');
    if (endsValue(before) && !isArgument && !BEFORE_VALUE.test(before?.value ?? ''))
        return undefined;
    return { open: '/', close: '/', escapes: true, interpolation: '#', oneLine: false };
}

// EXTERNAL MODULE: ./.build/src/release/manifests/folder.js
var manifests_folder = __webpack_require__(3198);
;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/gemfile-lock.js


/**
 * Where Gemfile.lock names the version of a gem of the repository: in PATH, and in CHECKSUMS. Gems from elsewhere stand in
 * GEM and GIT. Source: Bundler, `Bundler::LockfileParser`; of a prerelease the dash is written `.pre.` (Gem::Version).
 */
function gemfileLockFindings(source, gem, version) {
    const next = version.replaceAll('-', '.pre.');
    const local = linesIn(source, 'PATH').flatMap((it) => gemfile_lock_versionIn(it, '    ', gem) ?? []);
    const [old] = local;
    const checked = linesIn(source, 'CHECKSUMS').flatMap((it) => gemfile_lock_versionIn(it, '  ', gem) ?? []);
    return [...local, ...checked.filter((it) => it.value === old?.value)].map((it) => (0,finding/* place */.ik)(source, it, next));
}
/** The lines of all sections of a name. */
function linesIn({ text }, name) {
    let section = '';
    return linesOf(text).filter((it) => {
        if (/^\S/.test(it.text))
            section = it.text.trim();
        return section === name;
    });
}
/** `shop (1.0.0)` behind just this indentation: what stands deeper is a dependency. */
function gemfile_lock_versionIn({ start, text }, indent, gem) {
    const lead = `${indent}${gem} (`;
    const end = text.indexOf(')', lead.length);
    if (!text.startsWith(lead) || end < 0)
        return undefined;
    return { start: start + lead.length, end: start + end, value: text.slice(lead.length, end) };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/ruby.js







/**
 * `version` of the gemspec, or the constant VERSION of lib/**\/version.rb when the gemspec takes it from code; and
 * Gemfile.lock.
 * Source: guides.rubygems.org, specification reference, and `bundle gem`.
 */
const ruby = async ({ folder, version }) => {
    const findings = [];
    for (const name of await folder.names(folder.at, '*.gemspec')) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
        const own = source ? await gemFindings(source, folder, version) : [];
        const lock = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'Gemfile.lock'));
        const isWritten = own.some((it) => it.kind === 'place');
        findings.push(...own, ...(lock && isWritten ? gemfileLockFindings(lock, gemOf(name), version) : []));
    }
    return findings;
};
async function gemFindings(source, folder, version) {
    const assigned = gemVersion(lex(source, RUBY), source);
    if (!assigned)
        return [(0,finding/* unnamed */.p1)(source)];
    const constants = await constantsOf(folder);
    if (assigned.kind === 'text') {
        const equal = constants.filter((it) => it.value.value === assigned.value.value);
        return [(0,finding/* place */.ik)(source, assigned.value, version), ...equal.map((it) => (0,finding/* place */.ik)(it.source, it.value, version))];
    }
    const files = isConstant(assigned.written) ? [...new Set(constants.map((it) => it.source))] : [];
    const own = files.length > 1 ? ofGem(source, files) : files;
    if (own.length !== 1)
        return [(0,finding/* elsewhere */.Jn)(source, `takes its version from code (${assigned.written})`)];
    return own.flatMap((it) => {
        const values = constants.filter((constant) => constant.source === it).map((constant) => constant.value);
        return (0,finding/* agreeing */.HD)(it, values, version);
    });
}
/** `Shop::VERSION`, `Shop::VERSION.dup`. */
const isConstant = (code) => /^(::)?(\w+::)*VERSION(\.\w+)?$/.test(code);
/** Name of a gem, which is by custom that of its gemspec. */
const gemOf = (name) => name.slice(0, -'.gemspec'.length);
/** Of several files version.rb the one whose folder is named like the gem: lib/shop/core or lib/shop_core for shop-core. */
function ofGem({ file }, sources) {
    const gem = gemOf(file.slice(file.lastIndexOf('/') + 1));
    const folders = [gem, gem.replaceAll('-', '/'), gem.replaceAll('-', '_')].map((it) => `lib/${it}/version.rb`);
    return sources.filter((it) => folders.some((name) => it.file === name || it.file.endsWith(`/${name}`)));
}
/** What `version` is set to in the block of `Gem::Specification.new`. */
function gemVersion(tokens, source) {
    const start = tokens.findIndex((_, at) => isAt(tokens, at, 'Specification', '.', 'new'));
    const bar = tokens.findIndex((it, at) => at > start && it.value === '|');
    const name = tokens[bar + 1]?.value;
    if (start < 0 || bar < 0 || name === undefined)
        return undefined;
    const at = tokens.findLastIndex((_, here) => isAt(tokens, here, name, '.', 'version', '=') && opensStatement(tokens, here));
    return at < 0 ? undefined : assignedAt(tokens, at + 4, source);
}
async function constantsOf(folder) {
    const found = [];
    for (const at of await (0,manifests_folder/* deep */.RJ)(folder, (0,manifests_paths/* nameIn */.ZC)(folder.at, 'lib'))) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(at, 'version.rb'));
        if (source)
            found.push(...constantsIn(lex(source, RUBY), source).map((value) => ({ source, value })));
    }
    return found;
}
function constantsIn(tokens, source) {
    return tokens.flatMap((_, at) => {
        if (!isAt(tokens, at, 'VERSION', '=') || !opensStatement(tokens, at))
            return [];
        const assigned = assignedAt(tokens, at + 2, source);
        return assigned.kind === 'text' ? assigned.value : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/single.js




/** composer.json of PHP. Source: getcomposer.org, schema. */
const composer = ({ folder, version }) => findingAt({ file: (0,manifests_paths/* nameIn */.ZC)(folder.at, 'composer.json'), format: 'json', path: ['version'] }, version, folder);
/** A file VERSION that holds nothing else; `v` before the version stays. */
const versionFile = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'VERSION'));
    if (!source)
        return [];
    const value = textValue(source);
    if (!value || !/^v?\d/.test(value.value))
        return [(0,finding/* elsewhere */.Jn)(source, 'holds more, or something else, than a version')];
    return [(0,finding/* place */.ik)(source, value, `${value.value.startsWith('v') ? 'v' : ''}${version}`)];
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/index.js











/** Every ecosystem whose manifests are looked for. */
const ECOSYSTEMS = [
    npm,
    cargo/* cargo */.Z,
    python,
    maven,
    gradle,
    helm,
    dotnet,
    dart,
    elixir,
    ruby,
    composer,
    versionFile,
];

;// CONCATENATED MODULE: ./.build/src/release/manifests/ranges.js


/** Where a range stands: in the manifest, and in the lock files of npm and pnpm that repeat it. */
async function rangeFindings({ file, format, keys, next }, folder) {
    const path = keys.map(String);
    const locks = format === 'json' ? (0,manifests_paths/* upward */.Oz)((0,manifests_paths/* folderOf */.yS)(file)).flatMap((at) => lockPlaces(at, (0,manifests_paths/* folderOf */.yS)(file), path)) : [];
    const found = [];
    for (const it of [{ file, format, path }, ...locks])
        found.push(...(await findingAt(it, next, folder)));
    return found.filter((it) => it.kind === 'place');
}
/** Source: docs.npmjs.com, package-lock.json; github.com/pnpm/spec, the lock file. */
function lockPlaces(at, folder, path) {
    const workspace = folder.slice(at === '' ? 0 : at.length + 1);
    return [
        ...['package-lock.json', 'npm-shrinkwrap.json'].map((name) => ({ file: (0,manifests_paths/* nameIn */.ZC)(at, name), format: 'json', path: ['packages', workspace, ...path] })),
        { file: (0,manifests_paths/* nameIn */.ZC)(at, 'pnpm-lock.yaml'), format: 'yaml', path: ['importers', workspace || '.', ...path, 'specifier'] },
    ];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/index.js




/**
 * The edits that bring the manifests of a package's folder to a version, in the order of `ECOSYSTEMS`; files that say it already
 * need none. In a file only the characters of versions differ. RFG-214 when there is no manifest with a version, and for one that
 * cannot be read; RFG-111 when a link leads out of the root.
 */
async function manifestEdits(folder, version, files, { previous, root = folder } = {}) {
    const findings = await findingsOf({ folder: (0,manifests_folder/* openFolder */.NE)(folder, root, files), version, previous });
    const places = findings.filter((it) => it.kind === 'place');
    if (places.length === 0)
        throw nothingFound(folder, findings);
    return editsOf(places);
}
/**
 * The edits that bring the manifests of several packages to their versions, and ranges of the packages that need them, with one edit
 * for each file. A package without any manifest has its version in its tag alone; else errors are those of `manifestEdits`.
 */
async function packageEdits(versions, ranges, root, files) {
    const known = new Map();
    const places = [];
    for (const { folder, ...release } of versions) {
        const findings = await findingsOf({ folder: (0,manifests_folder/* openFolder */.NE)(folder, root, files, known), ...release });
        const own = findings.filter((it) => it.kind === 'place');
        if (own.length === 0 && findings.length > 0)
            throw nothingFound(folder, findings);
        places.push(...own);
    }
    const folder = (0,manifests_folder/* openFolder */.NE)(root, root, files, known);
    for (const it of ranges)
        places.push(...(await rangeFindings(it, folder)));
    return editsOf(places);
}
async function findingsOf(release) {
    const findings = [];
    for (const ecosystem of ECOSYSTEMS)
        findings.push(...(await ecosystem(release)));
    return findings;
}
function editsOf(places) {
    const bySource = Map.groupBy(places, (it) => it.source);
    return [...bySource].flatMap(([source, own]) => editOf(source, own) ?? []);
}
function editOf({ file, path, mark, text }, changes) {
    const apart = new Map(changes.map((it) => [it.value.start, it]));
    const fromEnd = [...apart.values()]
        .filter((it) => it.value.value !== it.next)
        .sort((a, b) => b.value.start - a.value.start);
    const next = fromEnd.reduce((it, { value: { start, end }, next }) => `${it.slice(0, start)}${next}${it.slice(end)}`, text);
    return next === text ? undefined : { file, path, text: `${mark}${next}` };
}
function nothingFound(folder, findings) {
    const told = findings.flatMap((it) => (it.kind === 'elsewhere' ? `${it.file} ${it.why}` : []));
    const why = told.length === 0 ? `no manifest is in ${folder}` : `no manifest in ${folder} holds the version: ${told.join('; ')}`;
    return new errors/* RefugeError */.vR('RFG-214', `${why}, so there is nothing to write it into`, {
        hint: 'Write a version into one (docs/users/manifests.md lists them), set `working-directory`, or leave `write` at none.',
    });
}


/***/ })

};
