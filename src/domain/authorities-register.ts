/**
 * Every English local authority that has had children's services since April 1998, as a table: one line each, columns
 * parted by " | ", an empty column where a fact is unknown or does not apply. `authorities.ts` reads it.
 *
 * 1. name, as the Office for National Statistics writes it, without "City of" and "County of" turned round
 * 2. GSS codes with the first and the last day on which they were in force ("..2025-03-31", "2025-04-01.."); no date
 *    where the code holds since the codes began or still holds. A council that was replaced by another of the same name
 *    (Buckinghamshire 2020) is one line with both codes
 * 3. the Department for Education's number, 4. Ofsted's unique reference number, 5. region, 6. type
 * 7. other names that stand for it alone ("Hull")
 * 8. names that mean it only with "Council" or the like behind ("Richmond Council")
 * 9. initials by which it goes, where no other council has them
 * 10. web and e-mail domains
 * 11. the authorities that took its place when it was abolished
 *
 * Sources: ONS, Register of Geographic Codes and Code History Database; Department for Education, local authority codes
 * (Get Information about Schools); Ofsted, reports by provider; the orders that made and unmade authorities: the
 * Structural Changes Orders 2008 for Bedfordshire, Cheshire, Cornwall, County Durham, Northumberland, Shropshire and
 * Wiltshire, of 2018 for Bournemouth, Dorset and Poole, 2019 for Buckinghamshire, 2020 for Northamptonshire and 2022 for
 * Cumbria, North Yorkshire and Somerset; boundary changes that brought new codes: the Gateshead and Northumberland
 * (Boundary Change) Order 2013 and the Barnsley and Sheffield (Boundary Change) Order 2024 (SI 2024/1328).
 */
export const authorityTable = `
Barking and Dagenham | E09000002 | 301 | 80486 | London | London borough |  |  | LBBD | lbbd.gov.uk, barking-dagenham.gov.uk |
Barnet | E09000003 | 302 | 80487 | London | London borough |  |  |  | barnet.gov.uk |
Barnsley | E08000016..2025-03-31, 2025-04-01..E08000038 | 370 | 80426 | Yorkshire and the Humber | metropolitan district |  |  |  | barnsley.gov.uk |
Bath and North East Somerset | E06000022 | 800 | 80427 | South West | unitary authority |  |  | BANES; BaNES; B&NES; BathNES | bathnes.gov.uk |
Bedford | 2009-04-01..E06000055 | 822 | 80428 | East of England | unitary authority |  |  |  | bedford.gov.uk |
Bedfordshire | E10000001..2009-03-31 | 820 |  | East of England | county |  |  |  | bedfordshire.gov.uk, bedscc.gov.uk | Bedford; Central Bedfordshire
Bexley | E09000004 | 303 | 80488 | London | London borough |  |  |  | bexley.gov.uk |
Birmingham | E08000025 | 330 | 80429 | West Midlands | metropolitan district |  |  |  | birmingham.gov.uk |
Blackburn with Darwen | E06000008 | 889 | 80430 | North West | unitary authority | Blackburn |  | BwD | blackburn.gov.uk |
Blackpool | E06000009 | 890 | 80431 | North West | unitary authority |  |  |  | blackpool.gov.uk |
Bolton | E08000001 | 350 | 80432 | North West | metropolitan district |  |  |  | bolton.gov.uk |
Bournemouth | E06000028..2019-03-31 | 837 |  | South West | unitary authority |  |  |  | bournemouth.gov.uk | Bournemouth, Christchurch and Poole
Bournemouth, Christchurch and Poole | 2019-04-01..E06000058 | 839 | 2532287 | South West | unitary authority |  |  | BCP | bcpcouncil.gov.uk |
Bracknell Forest | E06000036 | 867 | 80436 | South East | unitary authority | Bracknell |  |  | bracknell-forest.gov.uk |
Bradford | E08000032 | 380 | 80449 | Yorkshire and the Humber | metropolitan district |  |  | CBMDC | bradford.gov.uk |
Brent | E09000005 | 304 | 80489 | London | London borough |  |  |  | brent.gov.uk |
Brighton and Hove | E06000043 | 846 | 80438 | South East | unitary authority | Brighton |  | BHCC | brighton-hove.gov.uk |
Bristol | E06000023 | 801 | 80441 | South West | unitary authority | Bristol, City of; Bristol City of |  |  | bristol.gov.uk, bristol-city.gov.uk |
Bromley | E09000006 | 305 | 80490 | London | London borough |  |  |  | bromley.gov.uk |
Buckinghamshire | E10000002..2020-03-31, 2020-04-01..E06000060 | 825 | 80442 | South East | unitary authority | Bucks |  |  | buckinghamshire.gov.uk, buckscc.gov.uk |
Bury | E08000002 | 351 | 80443 | North West | metropolitan district |  |  |  | bury.gov.uk |
Calderdale | E08000033 | 381 | 80444 | Yorkshire and the Humber | metropolitan district |  |  |  | calderdale.gov.uk |
Cambridgeshire | E10000003 | 873 | 80445 | East of England | county |  |  |  | cambridgeshire.gov.uk |
Camden | E09000007 | 202 | 80491 | London | London borough |  |  |  | camden.gov.uk |
Central Bedfordshire | 2009-04-01..E06000056 | 823 | 80446 | East of England | unitary authority |  | Central Beds |  | centralbedfordshire.gov.uk |
Cheshire | E10000004..2009-03-31 | 875 |  | North West | county |  |  |  | cheshire.gov.uk | Cheshire East; Cheshire West and Chester
Cheshire East | 2009-04-01..E06000049 | 895 | 80447 | North West | unitary authority |  |  |  | cheshireeast.gov.uk |
Cheshire West and Chester | 2009-04-01..E06000050 | 896 | 80448 | North West | unitary authority | Cheshire West |  | CWAC; CWaC | cheshirewestandchester.gov.uk, cheshirewest.gov.uk |
City of London | E09000001 | 201 | 80450 | London | sui generis | City of London Corporation; London Corporation; Corporation of London |  |  | cityoflondon.gov.uk |
Cornwall | E10000005..2009-03-31, 2009-04-01..E06000052 | 908 | 80454 | South West | unitary authority |  |  |  | cornwall.gov.uk |
County Durham | E10000010..2009-03-31, 2009-04-01..E06000047 | 840 | 80465 | North East | unitary authority | Durham |  |  | durham.gov.uk |
Coventry | E08000026 | 331 | 80456 | West Midlands | metropolitan district |  |  |  | coventry.gov.uk |
Croydon | E09000008 | 306 | 80492 | London | London borough |  |  |  | croydon.gov.uk |
Cumberland | 2023-04-01..E06000063 | 942 | 2733690 | North West | unitary authority |  |  |  | cumberland.gov.uk |
Cumbria | E10000006..2023-03-31 | 909 |  | North West | county |  |  |  | cumbria.gov.uk, cumbriacc.gov.uk | Cumberland; Westmorland and Furness
Darlington | E06000005 | 841 | 80458 | North East | unitary authority |  |  |  | darlington.gov.uk |
Derby | E06000015 | 831 | 80459 | East Midlands | unitary authority |  |  |  | derby.gov.uk |
Derbyshire | E10000007 | 830 | 80460 | East Midlands | county |  |  |  | derbyshire.gov.uk |
Devon | E10000008 | 878 | 80461 | South West | county |  |  |  | devon.gov.uk |
Doncaster | E08000017 | 371 | 80462 | Yorkshire and the Humber | metropolitan district |  |  |  | doncaster.gov.uk |
Dorset | E10000009..2019-03-31, 2019-04-01..E06000059 | 838 | 2532283 | South West | unitary authority |  |  |  | dorsetcouncil.gov.uk, dorsetcc.gov.uk, dorset.gov.uk |
Dudley | E08000027 | 332 | 80464 | West Midlands | metropolitan district |  |  |  | dudley.gov.uk |
Ealing | E09000009 | 307 | 80493 | London | London borough |  |  |  | ealing.gov.uk |
East Riding of Yorkshire | E06000011 | 811 | 80466 | Yorkshire and the Humber | unitary authority | East Riding |  | ERYC | eastriding.gov.uk |
East Sussex | E10000011 | 845 | 80467 | South East | county |  |  | ESCC | eastsussex.gov.uk, eastsussexcc.gov.uk |
Enfield | E09000010 | 308 | 80494 | London | London borough |  |  |  | enfield.gov.uk |
Essex | E10000012 | 881 | 80468 | East of England | county |  |  |  | essex.gov.uk, essexcc.gov.uk |
Gateshead | E08000020..2013-03-31, 2013-04-01..E08000037 | 390 | 80469 | North East | metropolitan district |  |  |  | gateshead.gov.uk |
Gloucestershire | E10000013 | 916 | 80470 | South West | county |  |  |  | gloucestershire.gov.uk |
Greenwich | E09000011 | 203 | 80495 | London | London borough | Royal Greenwich |  |  | royalgreenwich.gov.uk, greenwich.gov.uk |
Hackney | E09000012 | 204 | 80496 | London | London borough |  |  |  | hackney.gov.uk |
Halton | E06000006 | 876 | 80471 | North West | unitary authority |  |  |  | halton.gov.uk, halton-borough.gov.uk |
Hammersmith and Fulham | E09000013 | 205 | 80497 | London | London borough |  | Hammersmith | LBHF | lbhf.gov.uk |
Hampshire | E10000014 | 850 | 80472 | South East | county |  |  |  | hants.gov.uk, hampshire.gov.uk |
Haringey | E09000014 | 309 | 80498 | London | London borough |  |  |  | haringey.gov.uk |
Harrow | E09000015 | 310 | 80499 | London | London borough |  |  |  | harrow.gov.uk |
Hartlepool | E06000001 | 805 | 80473 | North East | unitary authority |  |  |  | hartlepool.gov.uk |
Havering | E09000016 | 311 | 80500 | London | London borough |  |  |  | havering.gov.uk |
Herefordshire | E06000019 | 884 | 80474 | West Midlands | unitary authority | Herefordshire, County of; County of Herefordshire |  |  | herefordshire.gov.uk |
Hertfordshire | E10000015 | 919 | 80475 | East of England | county |  | Herts |  | hertfordshire.gov.uk, hertscc.gov.uk |
Hillingdon | E09000017 | 312 | 80501 | London | London borough |  |  |  | hillingdon.gov.uk |
Hounslow | E09000018 | 313 | 80503 | London | London borough |  |  |  | hounslow.gov.uk |
Isle of Wight | E06000046 | 921 | 80419 | South East | unitary authority |  |  | IWC | iow.gov.uk, iwight.com, iwight.gov.uk |
Isles of Scilly | E06000053 | 420 | 80455 | South West | sui generis |  |  |  | scilly.gov.uk |
Islington | E09000019 | 206 | 80505 | London | London borough |  |  |  | islington.gov.uk |
Kensington and Chelsea | E09000020 | 207 | 80544 | London | London borough |  | Kensington | RBKC | rbkc.gov.uk |
Kent | E10000016 | 886 | 80476 | South East | county |  |  | KCC | kent.gov.uk |
Kingston upon Hull | E06000010 | 810 | 80477 | Yorkshire and the Humber | unitary authority | Kingston upon Hull, City of; Hull |  |  | hull.gov.uk, hullcc.gov.uk |
Kingston upon Thames | E09000021 | 314 | 80545 | London | London borough |  | Kingston | RBK | kingston.gov.uk, rbk.kingston.gov.uk |
Kirklees | E08000034 | 382 | 80478 | Yorkshire and the Humber | metropolitan district |  |  |  | kirklees.gov.uk |
Knowsley | E08000011 | 340 | 80479 | North West | metropolitan district |  |  |  | knowsley.gov.uk |
Lambeth | E09000022 | 208 | 80506 | London | London borough |  |  |  | lambeth.gov.uk |
Lancashire | E10000017 | 888 | 80480 | North West | county |  |  |  | lancashire.gov.uk, lancscc.gov.uk |
Leeds | E08000035 | 383 | 80481 | Yorkshire and the Humber | metropolitan district |  |  |  | leeds.gov.uk |
Leicester | E06000016 | 856 | 80482 | East Midlands | unitary authority |  |  |  | leicester.gov.uk |
Leicestershire | E10000018 | 855 | 80483 | East Midlands | county |  |  |  | leicestershire.gov.uk, leics.gov.uk |
Lewisham | E09000023 | 209 | 80508 | London | London borough |  |  |  | lewisham.gov.uk |
Lincolnshire | E10000019 | 925 | 80484 | East Midlands | county |  |  |  | lincolnshire.gov.uk |
Liverpool | E08000012 | 341 | 80485 | North West | metropolitan district |  |  |  | liverpool.gov.uk |
Luton | E06000032 | 821 | 80520 | East of England | unitary authority |  |  |  | luton.gov.uk |
Manchester | E08000003 | 352 | 80521 | North West | metropolitan district |  |  |  | manchester.gov.uk |
Medway | E06000035 | 887 | 80522 | South East | unitary authority | Medway Towns |  |  | medway.gov.uk |
Merton | E09000024 | 315 | 80510 | London | London borough |  |  |  | merton.gov.uk |
Middlesbrough | E06000002 | 806 | 80523 | North East | unitary authority |  |  |  | middlesbrough.gov.uk |
Milton Keynes | E06000042 | 826 | 80524 | South East | unitary authority |  |  | MKC | milton-keynes.gov.uk |
Newcastle upon Tyne | E08000021 | 391 | 80525 | North East | metropolitan district |  | Newcastle |  | newcastle.gov.uk |
Newham | E09000025 | 316 | 80511 | London | London borough |  |  |  | newham.gov.uk |
Norfolk | E10000020 | 926 | 80418 | East of England | county |  |  |  | norfolk.gov.uk |
North East Lincolnshire | E06000012 | 812 | 80526 | Yorkshire and the Humber | unitary authority |  | NE Lincolnshire | NELC | nelincs.gov.uk |
North Lincolnshire | E06000013 | 813 | 80527 | Yorkshire and the Humber | unitary authority |  |  |  | northlincs.gov.uk |
North Northamptonshire | 2021-04-01..E06000061 | 940 | 2637539 | East Midlands | unitary authority |  | North Northants |  | northnorthants.gov.uk |
North Somerset | E06000024 | 802 | 80528 | South West | unitary authority |  |  |  | n-somerset.gov.uk |
North Tyneside | E08000022 | 392 | 80529 | North East | metropolitan district |  |  |  | northtyneside.gov.uk |
North Yorkshire | E10000023..2023-03-31, 2023-04-01..E06000065 | 815 | 80530 | Yorkshire and the Humber | unitary authority |  |  | NYCC | northyorks.gov.uk |
Northamptonshire | E10000021..2021-03-31 | 928 |  | East Midlands | county |  | Northants |  | northamptonshire.gov.uk | North Northamptonshire; West Northamptonshire
Northumberland | E10000022..2009-03-31, 2009-04-01..E06000048..2013-03-31, 2013-04-01..E06000057 | 929 | 80532 | North East | unitary authority |  |  |  | northumberland.gov.uk |
Nottingham | E06000018 | 892 | 80533 | East Midlands | unitary authority |  |  |  | nottinghamcity.gov.uk |
Nottinghamshire | E10000024 | 891 | 80534 | East Midlands | county |  | Notts |  | nottinghamshire.gov.uk, nottscc.gov.uk |
Oldham | E08000004 | 353 | 80535 | North West | metropolitan district |  |  |  | oldham.gov.uk |
Oxfordshire | E10000025 | 931 | 80536 | South East | county |  |  |  | oxfordshire.gov.uk |
Peterborough | E06000031 | 874 | 80537 | East of England | unitary authority |  |  |  | peterborough.gov.uk |
Plymouth | E06000026 | 879 | 80538 | South West | unitary authority |  |  |  | plymouth.gov.uk |
Poole | E06000029..2019-03-31 | 836 |  | South West | unitary authority |  |  |  | poole.gov.uk | Bournemouth, Christchurch and Poole
Portsmouth | E06000044 | 851 | 80539 | South East | unitary authority |  |  |  | portsmouthcc.gov.uk, portsmouth.gov.uk |
Reading | E06000038 | 870 | 80540 | South East | unitary authority |  |  |  | reading.gov.uk |
Redbridge | E09000026 | 317 | 80512 | London | London borough |  |  |  | redbridge.gov.uk |
Redcar and Cleveland | E06000003 | 807 | 80541 | North East | unitary authority |  | Redcar |  | redcar-cleveland.gov.uk |
Richmond upon Thames | E09000027 | 318 | 80513 | London | London borough |  | Richmond | LBRUT; LBRuT | richmond.gov.uk |
Rochdale | E08000005 | 354 | 80542 | North West | metropolitan district |  |  |  | rochdale.gov.uk |
Rotherham | E08000018 | 372 | 80543 | Yorkshire and the Humber | metropolitan district |  |  |  | rotherham.gov.uk |
Rutland | E06000017 | 857 | 80547 | East Midlands | unitary authority |  |  |  | rutland.gov.uk |
Salford | E08000006 | 355 | 80548 | North West | metropolitan district |  |  |  | salford.gov.uk |
Sandwell | E08000028 | 333 | 80549 | West Midlands | metropolitan district |  |  |  | sandwell.gov.uk |
Sefton | E08000014 | 343 | 80550 | North West | metropolitan district |  |  |  | sefton.gov.uk |
Sheffield | E08000019..2025-03-31, 2025-04-01..E08000039 | 373 | 80551 | Yorkshire and the Humber | metropolitan district |  |  |  | sheffield.gov.uk |
Shropshire | E10000026..2009-03-31, 2009-04-01..E06000051 | 893 | 80552 | West Midlands | unitary authority |  |  |  | shropshire.gov.uk, shropshire-cc.gov.uk |
Slough | E06000039 | 871 | 80553 | South East | unitary authority |  |  |  | slough.gov.uk |
Solihull | E08000029 | 334 | 80554 | West Midlands | metropolitan district |  |  |  | solihull.gov.uk |
Somerset | E10000027..2023-03-31, 2023-04-01..E06000066 | 933 | 80555 | South West | unitary authority |  |  |  | somerset.gov.uk |
South Gloucestershire | E06000025 | 803 | 80556 | South West | unitary authority |  | South Glos |  | southglos.gov.uk |
South Tyneside | E08000023 | 393 | 80557 | North East | metropolitan district |  |  |  | southtyneside.gov.uk |
Southampton | E06000045 | 852 | 80558 | South East | unitary authority |  |  |  | southampton.gov.uk |
Southend-on-Sea | E06000033 | 882 | 80559 | East of England | unitary authority | Southend |  |  | southend.gov.uk |
Southwark | E09000028 | 210 | 80514 | London | London borough |  |  |  | southwark.gov.uk |
St. Helens | E08000013 | 342 | 80560 | North West | metropolitan district | Saint Helens |  |  | sthelens.gov.uk |
Staffordshire | E10000028 | 860 | 80561 | West Midlands | county |  |  |  | staffordshire.gov.uk, staffordshirecc.gov.uk |
Stockport | E08000007 | 356 | 80562 | North West | metropolitan district |  |  |  | stockport.gov.uk |
Stockton-on-Tees | E06000004 | 808 | 80563 | North East | unitary authority |  | Stockton |  | stockton.gov.uk |
Stoke-on-Trent | E06000021 | 861 | 80564 | West Midlands | unitary authority |  | Stoke |  | stoke.gov.uk |
Suffolk | E10000029 | 935 | 80565 | East of England | county |  |  |  | suffolk.gov.uk, suffolkcc.gov.uk |
Sunderland | E08000024 | 394 | 80566 | North East | metropolitan district |  |  |  | sunderland.gov.uk |
Surrey | E10000030 | 936 | 80567 | South East | county |  |  |  | surreycc.gov.uk, surrey.gov.uk |
Sutton | E09000029 | 319 | 80515 | London | London borough |  |  |  | sutton.gov.uk |
Swindon | E06000030 | 866 | 80568 | South West | unitary authority |  |  |  | swindon.gov.uk |
Tameside | E08000008 | 357 | 80569 | North West | metropolitan district |  |  |  | tameside.gov.uk |
Telford and Wrekin | E06000020 | 894 | 80570 | West Midlands | unitary authority | Telford |  |  | telford.gov.uk |
Thurrock | E06000034 | 883 | 80571 | East of England | unitary authority |  |  |  | thurrock.gov.uk |
Torbay | E06000027 | 880 | 80572 | South West | unitary authority |  |  |  | torbay.gov.uk |
Tower Hamlets | E09000030 | 211 | 80516 | London | London borough |  |  | LBTH | towerhamlets.gov.uk |
Trafford | E08000009 | 358 | 80573 | North West | metropolitan district |  |  |  | trafford.gov.uk |
Wakefield | E08000036 | 384 | 80451 | Yorkshire and the Humber | metropolitan district |  |  | WMDC | wakefield.gov.uk |
Walsall | E08000030 | 335 | 80574 | West Midlands | metropolitan district |  |  |  | walsall.gov.uk |
Waltham Forest | E09000031 | 320 | 80517 | London | London borough |  |  | LBWF | walthamforest.gov.uk |
Wandsworth | E09000032 | 212 | 80518 | London | London borough |  |  |  | wandsworth.gov.uk |
Warrington | E06000007 | 877 | 80575 | North West | unitary authority |  |  |  | warrington.gov.uk |
Warwickshire | E10000031 | 937 | 80576 | West Midlands | county |  |  |  | warwickshire.gov.uk |
West Berkshire | E06000037 | 869 | 80577 | South East | unitary authority |  | West Berks |  | westberks.gov.uk |
West Northamptonshire | 2021-04-01..E06000062 | 941 | 2637548 | East Midlands | unitary authority |  | West Northants |  | westnorthants.gov.uk |
West Sussex | E10000032 | 938 | 80578 | South East | county |  |  | WSCC | westsussex.gov.uk |
Westminster | E09000033 | 213 | 80519 | London | London borough |  |  |  | westminster.gov.uk |
Westmorland and Furness | 2023-04-01..E06000064 | 943 | 2733698 | North West | unitary authority |  |  |  | westmorlandandfurness.gov.uk |
Wigan | E08000010 | 359 | 80579 | North West | metropolitan district |  |  |  | wigan.gov.uk |
Wiltshire | E10000033..2009-03-31, 2009-04-01..E06000054 | 865 | 80580 | South West | unitary authority |  |  |  | wiltshire.gov.uk |
Windsor and Maidenhead | E06000040 | 868 | 80546 | South East | unitary authority |  | Windsor | RBWM | rbwm.gov.uk |
Wirral | E08000015 | 344 | 80581 | North West | metropolitan district |  |  |  | wirral.gov.uk |
Wokingham | E06000041 | 872 | 80582 | South East | unitary authority |  |  |  | wokingham.gov.uk |
Wolverhampton | E08000031 | 336 | 80583 | West Midlands | metropolitan district |  |  |  | wolverhampton.gov.uk |
Worcestershire | E10000034 | 885 | 80584 | West Midlands | county |  |  |  | worcestershire.gov.uk |
York | E06000014 | 816 | 80453 | Yorkshire and the Humber | unitary authority |  |  |  | york.gov.uk |
`;

/**
 * Companies and trusts that run children's services for councils, columns as above: name; other names; the councils; domains.
 * One that works for several councils says by itself which region it is, never which council.
 */
export const serviceProviderTable = `
Achieving for Children | AfC | Kingston upon Thames; Richmond upon Thames; Windsor and Maidenhead | achievingforchildren.org.uk
Birmingham Children's Trust | | Birmingham | birminghamchildrenstrust.co.uk
Bradford Children and Families Trust | | Bradford | bradfordcft.org.uk
Brighter Futures for Children | | Reading | brighterfuturesforchildren.org
City and Hackney Safeguarding Children Partnership | City and Hackney Safeguarding Children Board; City and Hackney | City of London; Hackney | chscp.org.uk
Doncaster Children's Services Trust | Doncaster Children's Trust | Doncaster | dcstrust.co.uk
Northamptonshire Children's Trust | | North Northamptonshire; West Northamptonshire | nctrust.co.uk
Sandwell Children's Trust | | Sandwell | sandwellchildrenstrust.org
Slough Children First | Slough Children's Services Trust | Slough | sloughchildrenfirst.co.uk, scstrust.co.uk
Together for Children Sunderland | Together for Children | Sunderland | togetherforchildren.org.uk
Worcestershire Children First | | Worcestershire | worcschildrenfirst.org.uk
`;
