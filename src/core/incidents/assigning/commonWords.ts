/** Words that news of any attack uses, and words of any English text: they tell no two incidents apart. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'about above after again against ahead all almost along already also although among and another any apart are around ' +
    'back because been before began behind being between both but came can could day days did does down during each ' +
    'earlier early either else even every evening few first five four friday from further gave get give gone group had ' +
    'happened has have having her here him his hour hours how however hundred into its itself just known largest last ' +
    'late later least less like made make man many march may men minutes monday month months more morning most much ' +
    'multiple near nearby nearly new next night nine none not now number off official officials old one only other others our ' +
    'out over part past place put reported reportedly reports same saturday saw say says said seven several she should since ' +
    'six some soon statement still such sunday take taken ten than that the their them then there these they third this ' +
    'those three through thursday time today told took toward two tuesday twelve twenty under until very was way wednesday ' +
    'week weeks well went were what when where which while who whom whose will with within without woman women would year ' +
    'years yesterday you your january february april june july august september october november december ' +
    'area areas army attack attacked attackers attacks authorities area blast bomb bombing bombings capital carried ' +
    'casualties city civilians claim claimed claims condition country dead death deaths died district eastern explosion ' +
    'fighters fighting fire fired force forces government group groups gunmen hospital incident including injured injuries ' +
    'insurgents killed killing killings local members men militant militants military news northern officer officers ' +
    'operation people person personnel police policeman policemen province region rebels responsibility security ' +
    'separate shot soldier soldiers source sources southern spokesman spokesperson suspected terrorist terrorists toll town ' +
    'troops village villages western wounded wounding ' +
    'ability able access according account accused across acts added adding addition additional address admitted ' +
    'advance agency agreed agreement alleged allies allow announced anti armed arrived assailants assault assembly ' +
    'assist assistance assisting associated atrocities attacker attempt away based battle behalf believed belonging ' +
    'bilateral blamed blew body bomber bombs border bring bringing brutal bullet call called campaign capacity ' +
    'captured carrying caused challenges charged citizens civil civilian clear combat come commander comments ' +
    'commitment committed communities community compound condemns conditions conduct conducted confirmed conflict ' +
    'continue continued continues continuing contribute control coordinated coordination count counted counter ' +
    'countries crisis critical cultural daily damaged date defeat defeating degrade deliver delivering denied ' +
    'described designed destroy destroyed destroying destruction detonated discuss discussed disregard documents ' +
    'dozen dozens driver dropped effect effort efforts eight eliminate emergency enemy engaged ensure entered ' +
    'entrance evacuated exchange executed exploded explosive extend face facilities facility families fell fight ' +
    'fighter figures find fled follow following forced former forward found free friends front full future gives ' +
    'greater ground gunman hands haven head health heard heavy held help himself hold home hope horrific human ' +
    'humanitarian hundreds hurt identified identify ideology immediate important include inclusive independent ' +
    'information initial injuring innocent inside insurgency intelligence interests international investigation ' +
    'involved issued issues join justice kill land language large lasting latest launched lead leader leaders left ' +
    'liberate liberated liberation life line linked live lives location long lost machine making management marks ' +
    'means media medical meeting member message militias million ministers ministry moderate momentum monitor mostly ' +
    'munition munitions murder murdered must name named need negotiating neighbouring network nobody north northwest ' +
    'obligations occurred offensive once ongoing opened operating operations opportunity order organization outside ' +
    'overnight parties partners perpetrators persons phase political pose position positions possible post power ' +
    'precision press previous previously process progress project propelled provide provided providing public ' +
    'published range reached recent recently recovered regime regional rejected relations release released remain ' +
    'remains report reporters resident residents response responsible result return returned rights road role routes ' +
    'safe safely saying scene scores second seen seized self senior sent series seriously service services shooting ' +
    'shows side significant similar single site situation small south stability start steadfast step stop strengthen ' +
    'strong strongly struck suffered suffering supply support supported supporting supports suppressed suspect ' +
    'suspects sustained systems tactical taking talks target targeted targeting targets team teams territory terror ' +
    'terrorism thousands threat throughout together total towards towns trained training transition tried type ' +
    'ultimately unit units unity unknown used using vehicles victims video violations violence violent vital weapons ' +
    'weekend welcome welcomes wider wing work working world wounds young'
  ).split(' '),
);
