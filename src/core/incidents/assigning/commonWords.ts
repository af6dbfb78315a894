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
    'troops village villages western wounded wounding'
  ).split(' '),
);
