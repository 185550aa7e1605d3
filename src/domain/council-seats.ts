import { type Authority, listAuthorities } from "./authorities.js";

/**
 * Towns and buildings in which councils meet whose name is not in them, as a table: authority | seats. A county's seat
 * stands in a town that has a council of its own, so that its hall is named as well ("County Hall, Worcester"); the
 * town alone stands for a council that the town lies in.
 *
 * Source: the councils' own addresses for meetings.
 */
const seatTable = `
Barking and Dagenham | Barking
Bexley | Bexleyheath
Brent | Wembley
Buckinghamshire | County Hall, Aylesbury
Calderdale | Halifax
Cambridgeshire | Shire Hall, Cambridge; Alconbury Weald
Cheshire East | Crewe; Macclesfield; Sandbach
Cheshire West and Chester | Ellesmere Port; Winsford
Cornwall | County Hall, Truro; Lys Kernow, Truro
Derbyshire | County Hall, Matlock
Devon | County Hall, Exeter
Dorset | County Hall, Dorchester
East Riding of Yorkshire | County Hall, Beverley
East Sussex | County Hall, Lewes
Essex | County Hall, Chelmsford
Gloucestershire | Shire Hall, Gloucester
Greenwich | Woolwich
Halton | Runcorn; Widnes
Hampshire | The Castle, Winchester; Castle Hill, Winchester
Haringey | Wood Green
Havering | Romford
Hertfordshire | County Hall, Hertford
Hillingdon | Uxbridge
Isle of Wight | County Hall, Newport
Kent | County Hall, Maidstone; Sessions House, Maidstone
Kirklees | Huddersfield; Dewsbury
Knowsley | Huyton
Lancashire | County Hall, Preston
Leicestershire | County Hall, Glenfield
Lewisham | Catford
Lincolnshire | County Offices, Lincoln
Medway | Gun Wharf, Chatham
Merton | Morden
Norfolk | County Hall, Norwich
North East Lincolnshire | Grimsby
North Lincolnshire | Scunthorpe
North Somerset | Weston-super-Mare
North Yorkshire | County Hall, Northallerton
Northumberland | County Hall, Morpeth
Nottinghamshire | County Hall, West Bridgford
Oxfordshire | County Hall, Oxford
Redbridge | Ilford
Rutland | Oakham
Sandwell | Oldbury
Sefton | Bootle; Southport
Shropshire | Shirehall, Shrewsbury; Shire Hall, Shrewsbury
Somerset | County Hall, Taunton
South Tyneside | South Shields
Suffolk | Endeavour House, Ipswich
Surrey | County Hall, Kingston; Woodhatch Place
Tameside | Ashton-under-Lyne; Dukinfield
Thurrock | Grays
Torbay | Torquay
Trafford | Stretford
Waltham Forest | Walthamstow
Warwickshire | Shire Hall, Warwick
West Berkshire | Newbury
West Sussex | County Hall, Chichester
Wiltshire | County Hall, Trowbridge
Wirral | Wallasey; Birkenhead
Worcestershire | County Hall, Worcester
`;

interface Seat {
  readonly authority: Authority;
  readonly pattern: RegExp;
}

/** A place where a text names the seat of a council. */
export interface SeatMention {
  readonly authority: Authority;
  readonly start: number;
  readonly end: number;
}

let seats: readonly Seat[] | undefined;

function openSeats(): readonly Seat[] {
  seats ??= readSeats();
  return seats;
}

function readSeats(): readonly Seat[] {
  const byName = new Map(listAuthorities().map((authority) => [authority.name, authority]));
  return seatTable
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", places = ""] = line.split("|").map((cell) => cell.trim());
      const authority = byName.get(name);
      if (authority === undefined) throw new SyntaxError(`no authority of the register: ${name}`);
      return places.split(";").map((place): Seat => ({ authority, pattern: patternOf(place.trim()) }));
    });
}

/** A road that leads to a town is named after it, in another council's place: "Town Hall, Barking Road, East Ham". */
const NO_ROAD = "(?!\\s(?:Old\\s|New\\s|High\\s)?(?:Road|Rd|Street|St|Lane|Way|Avenue|Drive|Hill|Close)\\b)";

/** "County Hall, Worcester" as printed: a room or street may stand between the hall and its town. */
function patternOf(place: string): RegExp {
  const [hall = "", town] = place.split(", ");
  return new RegExp(`\\b${hall}\\b${town === undefined ? "" : `[^.;:]{0,60}?\\b${town}\\b`}${NO_ROAD}`, "u");
}

/** Lines that say where a meeting is held. */
const VENUE =
  /^(?:[Vv]enue|VENUE|[Pp]lace|[Ll]ocation)\b\s?:?|\b(?:(?:County|Town|City|Civic|Shire) ?Hall|Civic (?:Centre|Offices|Suite)|Council (?:Chamber|House|Offices)|Guildhall)\b/u;
const LONGEST_LINE = 240;

/** The council whose seat a line about a meeting's place names; null where it names none or is about something else. */
export function findCouncilSeat(line: string): SeatMention | null {
  if (line.length > LONGEST_LINE || !VENUE.test(line)) return null;
  for (const { authority, pattern } of openSeats()) {
    const match = pattern.exec(line);
    if (match !== null) return { authority, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
