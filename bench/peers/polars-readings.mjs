// Each way of reading a cell (README.md, "The work"), as expressions of Polars. NFKC has already made kana whole.
import { dayRuns, no, yes } from './work.mjs';

const sign = '(?:北緯|東経|N|E)?';
const decimal = new RegExp(`^${sign}(\\d+(?:\\.\\d+)?)$`);
const sexagesimal = new RegExp(`^${sign}(\\d+)[度°](\\d+)[分′'](\\d+(?:\\.\\d+)?)(?:秒|″|′′|")$`);
const clock = /^(午前|午後)?(\d{1,2})[:時]?(\d{2})?(?::\d{2}|分)?$/;
const western = /^(\d{4})[年.\-\/](\d{1,2})[月.\-\/](\d{1,2})日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const era = /^(令和|平成|昭和|R|H|S)(元|\d{1,2})[年.\-\/](\d{1,2})[月.\-\/](\d{1,2})日?$/;
const digits = /^(\d{4})(\d{2})(\d{2})$/;

export function readings(pl, kind) {
  const { lit, when } = pl;
  const real = e => e.cast(pl.Float64, false);
  const whole = e => e.cast(pl.Int64, false);
  const pad = width => e => when(e.str.contains(/^\d+$/)).then(e.str.zFill(width)).otherwise(e);
  const day = (y, m, d) => pl.concatString({ exprs: [y, m.str.zFill(2), d.str.zFill(2)], sep: '-' }).str.strptime(pl.Date, '%Y-%m-%d');

  return {
    text: e => e,
    kana: e => e,
    pad6: pad(6),
    pad7: pad(7),
    lower: e => e.str.toLowerCase(),
    dashes: e => e.str.replaceAll(/[ー―‐]/, '-'),
    metres: e => real(e.str.replaceAll(/,/, '').str.extract(/^(-?\d+(?:\.\d+)?)(?:m|メートル)?$/, 1)),
    count: e => whole(e.str.replaceAll(/,/, '').str.extract(/^(-?\d+)人?$/, 1)),
    degrees: e => when(e.str.contains(decimal)).then(real(e.str.extract(decimal, 1))).otherwise(
      real(e.str.extract(sexagesimal, 1)).plus(real(e.str.extract(sexagesimal, 2)).divideBy(60)).plus(real(e.str.extract(sexagesimal, 3)).divideBy(3600)).round(6)),
    postal: e => {
      const only = e.str.replaceAll(/[^0-9]/, '');
      return when(only.str.contains(/^\d{7}$/)).then(only.str.replace(/^(\d{3})/, '${1}-')).otherwise(e);
    },
    phone: e => {
      let grouped = e.str.replace(/^\+81/, '0').str.replaceAll(/[^0-9]/, '');
      for (const form of [/^(0[578]0|090)(\d{4})(\d{4})$/, /^(0[36])(\d{4})(\d{4})$/, /^(0120)(\d{3})(\d{3})$/, /^(0\d\d)(\d{3})(\d{4})$/]) grouped = grouped.str.replace(form, '${1}-${2}-${3}');
      return when(grouped.str.contains(/-/)).then(grouped).otherwise(e);
    },
    weekdays: e => {
      const joined = e.str.replaceAll(/[、,・ ]/, '');
      return dayRuns.reduceRight((rest, [forms, days]) => when(joined.isIn(forms)).then(lit(days)).otherwise(rest), joined);
    },
    time: e => {
      const said = whole(e.str.extract(clock, 2)), minute = whole(e.str.extract(clock, 3)).fillNull(0);
      const hour = when(e.str.extract(clock, 1).eq(lit('午後')).fillNull(false).and(said.lt(12))).then(said.plus(12)).otherwise(said);
      const two = n => n.cast(pl.Int64).cast(pl.Utf8).str.zFill(2);
      return when(hour.ltEq(24).and(minute.lt(60))).then(pl.concatString({ exprs: [two(hour), two(minute)], sep: ':' })).otherwise(lit(null));
    },
    yesno: e => {
      const lower = e.str.toLowerCase();
      return when(lower.isIn(yes)).then(lit(true)).when(lower.isIn(no)).then(lit(false)).otherwise(lit(null));
    },
    date: e => {
      const parts = form => [1, 2, 3].map(i => e.str.extract(form, i));
      const name = e.str.extract(era, 1), said = e.str.extract(era, 2);
      const base = when(name.isIn(['令和', 'R'])).then(lit(2018)).when(name.isIn(['平成', 'H'])).then(lit(1988)).otherwise(lit(1925));
      const year = base.plus(when(said.eq(lit('元'))).then(lit(1)).otherwise(whole(said))).cast(pl.Int64).cast(pl.Utf8);
      const serial = when(e.str.contains(/^\d{5}$/)).then(whole(e).minus(25569).cast(pl.Int32, false).cast(pl.Date)).otherwise(lit(null));
      return when(e.str.contains(western)).then(day(...parts(western))).when(e.str.contains(era)).then(day(year, e.str.extract(era, 3), e.str.extract(era, 4)))
        .when(e.str.contains(digits)).then(day(...parts(digits))).otherwise(serial);
    },
  }[kind];
}
