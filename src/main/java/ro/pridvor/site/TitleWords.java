package ro.pridvor.site;

import java.util.Set;

/** Usual words of titles of Romanian public plans; none is a name or an acronym. */
final class TitleWords {
  /** In small letters, each form by itself. */
  static final Set<String> ALL =
      Set.of(
          """
          abilitare abilitarea acces accesibilitate accesibilitatea accesibilizare accesibilizarea
          accesul accesului acordare acordarea acordate acorduri activ active activitate activități
          activităților activă acțiune acțiuni acțiunilor adaptare adaptarea adaptate adecvat adecvate
          adecvată administrare administrarea administrativ administrativă adresate aflate alternativ
          alternative alternativă ameliorare ameliorarea anual anuale anuală aplicare aplicarea
          asigurare asigurarea asistența asistenței asistență autonomia autonomie autonomiei bunăstare
          bunăstarea bunăstării calitate calitatea calității capacitate capacitatea capacității centre
          centrelor centru coerent coerente coerentă colaborare colaborarea combatere combaterea
          combaterii complementar complementare comprehensiv comprehensive comprehensivă comunicare
          comunicarea comunicării comunitar comunitare comunitară comunitate comunitatea comunității
          condiția condiție condiții condițiile conform consolidare consolidarea consolidării continuu
          continuă control controlul coordonare coordonarea creare crearea creștere creșterea
          creșterii culturii cultură către demnitate demnitatea dezvoltare dezvoltarea dezvoltării
          digital digitale digitalizare digitalizarea digitală direct directe discriminare
          discriminarea discriminării diversificare diversificarea domeniu domeniul domeniului drept
          dreptul dreptului drepturi drepturile drepturilor durabil durabile durabilă durata durată
          echitabil echitabile echitabilă economic economice economică educația educație educației
          educațional educaționale educațională eficient eficiente eficientizare eficientizarea
          eficientă egal egale egalitate egalitatea egalității egală elaborare elaborarea evaluare
          evaluarea excludere excluziune excluziunea excluziunii extindere extinderea extinse familial
          familiale familială financiar financiare financiară finanțare finanțarea finanțării formare
          formarea formării furnizare furnizarea furnizor furnizori furnizorilor furnizării garantare
          garantarea general generale generală gestionare gestionarea impact impactul impactului
          implementare implementarea implementării implicare implicarea incidența incidenței incidență
          include inclusiv incluziune incluziunea incluziunii incluziv incluzive incluzivă independent
          independente independentă informare informarea informării infrastructura infrastructurii
          infrastructură inițiative inițiativă instituție instituții instituțiilor instituțional
          instituționale instituțională instruire instruirea integrare integrarea integrat integrate
          integrată integrării intervenția intervenție intervenției intervenții lung lungi lungă
          management managementul managementului mecanism mecanisme menținere menținerea mixt mixte
          mixtă mobilitate mobilitatea modernizare modernizarea modernizării monitorizare
          monitorizarea monitorizării munca muncii muncă măsura măsuri măsurile măsurilor măsură
          național naționale națională nevoi nevoile nevoilor nivel nivelul nivelului ocupare ocuparea
          ocupării operaţional operațional operaționale operațională optim optime optimizare
          optimizarea optimă organizare organizarea organizațional parcurs parcursul parteneriat
          parteneriate parteneriatul participare participarea participării pentru performant
          performantă permanent permanentă persoane persoanelor persoană piața piață pieței plan
          planul planului plasament politici politicile politicilor potrivit potrivită premergătoare
          premergător prevenire prevenirea prevenirii prin prioritate priorități proces procesul
          procesului profesional profesionale profesională program programe programelor programul
          promova promovare promovarea promovării protecția protecție protecției public publice
          publică reabilitare reabilitarea realizare realizarea recreere recreerea recuperare
          recuperarea recuperării reducere reducerea reducerii reintegrare reintegrarea reintegrării
          respectare respectarea resurse resursele resurselor resursă risc riscul riscului rural
          rurale rurală servicii serviciile serviciilor serviciu serviciul serviciului sistem sisteme
          sistemelor sistemul sistemului situația situație situații situațiilor social sociale socială
          specializare specializarea specializat specializate specializată specific specifice
          specifică sprijin sprijinirea sprijinirii sprijinul stare starea strategia strategic
          strategice strategică strategie strategiei stării sustenabil sustenabile sustenabilitate
          sustenabilitatea sustenabilă susținere susținerea susținerii sănătate sănătatea sănătății
          sărăcia sărăcie sărăciei teritorial teritorială tineri tinerilor toate tot toți transparența
          transparenței transparență unitar unitare unitară urban urbane urbană urmărire urmărirea
          utilizare utilizarea valorificare valorificarea viața viață vieții vulnerabil vulnerabile
          vulnerabilitate vulnerabilități vulnerabilă îmbunătățire îmbunătățirea îmbunătățirii
          încurajare încurajarea înființare înființarea îngrijire îngrijirea îngrijirii întărire
          întărirea învățare învățarea învățării
          """
              .strip()
              .split("\\s+"));

  private TitleWords() {}
}
