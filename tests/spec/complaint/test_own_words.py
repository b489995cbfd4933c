"""What people say in their own words, and what is drawn, from when, and asked first; today is a Thursday."""

import pytest

from making.own_words import drawn, read_words

Row = tuple[str, str, int | None, str]
"""What is said; what is drawn; how many days ago it began; rules whose questions are started, with others perhaps."""

HEAD: list[Row] = [
    ("right temple and behind my eye since monday, 6/10", "temple right 6, eye right 6", 3, ""),
    ("worst headache ever", "forehead, temple, occiput", None, "rf-h-thunder"),
    ("headache at the base of my skull for two weeks", "skull-base", 14, ""),
    ("pain behind my left eye, 7/10", "eye left 7", None, ""),
    ("tension headache in both temples", "temple left, temple right", None, ""),
    ("my jaw hurts on the right when I chew", "jaw right", None, "rf-h-gca"),
    ("TMJ playing up, left side", "jaw-joint left", None, ""),
    ("sore forhead and eyebrows", "forehead, eyebrow left, eyebrow right", None, ""),
    ("upper teeth on the left ache", "upper-teeth left", None, ""),
    ("top of my head feels tight", "vertex (tight)", None, ""),
    ("back of my head, right side, 5 out of 10", "occiput right 5", None, ""),
    ("ear ache on the left but nothing in the jaw", "ear left", None, ""),
    ("crown of my head since this morning", "vertex", 0, ""),
    (
        "headache came on suddenly like being hit on the head",
        "forehead, temple, occiput",
        None,
        "rf-h-thunder rf-h-trauma",
    ),
    ("right behind the ear", "behind-ear right", None, ""),
    ("my noggin is banging", "forehead (throbbing), temple (throbbing), occiput (throbbing)", None, ""),
    ("cheekbone pain left since yesterday", "cheek left", 1, ""),
]
NECK: list[Row] = [
    ("stiff neck for three weeks", "neck-back, neck-side", 21, ""),
    ("crick in my neck since I woke up this morning", "neck-back, neck-side", 0, ""),
    ("my neck is fine but my throat is sore", "throat", None, ""),
    ("left side of my neck, 4/10", "neck-side left 4", None, ""),
    ("nape of the neck", "neck-back", None, ""),
    ("tight traps", "neck-angle (tight), shoulder-top (tight)", None, ""),
    ("right upper trap 6/10", "neck-angle right 6, shoulder-top right 6", None, ""),
    ("where my neck meets my shoulder on the right", "neck-angle right", None, ""),
    ("stiff neck and a fever", "neck-back, neck-side", None, "rf-h-fever-neck"),
    ("front of my neck, left", "neck-front left", None, ""),
    ("I can't turn my neck to the right", "neck-back, neck-side", None, ""),
    ("neck pain, worse since yesterday, started 3 weeks ago", "neck-back, neck-side", 21, ""),
    (
        "whiplash from a car crash last week, neck is killing me",
        "neck-back, neck-side",
        7,
        "rf-g-trauma rf-n-trauma rf-h-trauma c-recent-injury",
    ),
    (
        "neck and shoulder on the right",
        "neck-back right, neck-side right, shoulder-front right, shoulder-side right",
        None,
        "",
    ),
    ("scalenes on the left", "neck-side left", None, ""),
    ("levator scap on the right is knotted", "above-shoulder-blade right (tight), neck-angle right (tight)", None, ""),
]
SHOULDER: list[Row] = [
    ("left sholder", "shoulder-front left, shoulder-side left", None, ""),
    ("top of both shoulders", "shoulder-top left, shoulder-top right", None, "rf-g-pmr"),
    ("front of my right shoulder 3/10", "shoulder-front right 3", None, ""),
    ("rotator cuff on the left", "shoulder-front left, shoulder-side left", None, ""),
    ("outside of my right shoulder, not the arm", "shoulder-side right", None, ""),
    ("right shoulder blade", "shoulder-blade right", None, ""),
    ("inner edge of my left shoulder blade, burning", "shoulder-blade-inner-edge left (burning)", None, ""),
    ("bottom of the shoulder blade on the right", "shoulder-blade-tip right", None, ""),
    ("back of my shoulder, left", "shoulder-back left", None, ""),
    ("knot above my right shoulder blade for a couple of months", "above-shoulder-blade right", 60, "rf-g-lasting"),
    ("armpit on the left", "armpit left", None, ""),
    (
        "I sleep on my left side and my right shoulder aches",
        "shoulder-front right (aching), shoulder-side right (aching)",
        None,
        "",
    ),
    ("delts are sore", "shoulder-side", None, ""),
    ("scapula, left, dull ache", "shoulder-blade left (dull)", None, ""),
    (
        "pain in my shoulder tip and my tummy hurts",
        "shoulder-top, abdomen-upper, abdomen-lower",
        None,
        "rf-ar-shoulder-tip",
    ),
]
ARM: list[Row] = [
    ("tennis elbow right arm", "elbow-outer right", None, ""),
    ("golfer's elbow on the left", "elbow-inner left", None, ""),
    ("inside of my right elbow", "elbow-inner right", None, ""),
    ("crook of my left elbow", "elbow-front left", None, ""),
    (
        "from my neck down to my elbow on the right",
        (
            "neck-back right, neck-angle right, shoulder-top right, shoulder-side right, "
            "upper-arm-outer right, elbow-outer right"
        ),
        None,
        "",
    ),
    ("right bicep and tricep", "upper-arm-front right, upper-arm-back right", None, ""),
    ("bingo wings sore after the gym", "upper-arm-back", None, ""),
    ("thumb side of my left forearm", "forearm-thumb-side left", None, ""),
    ("back of the forearm, right, 5/10", "forearm-back right 5", None, ""),
    ("funny bone", "elbow-inner, elbow-back", None, ""),
    ("upper arm, left, on the outside", "upper-arm-outer left", None, ""),
    ("my arm is weak and I keep dropping things", "upper-arm-outer, forearm-back", None, "rf-ar-weak rf-n-root"),
    (
        "left arm ache and chest tightness",
        "upper-arm-outer left, forearm-back left, chest-upper left (tight)",
        None,
        "rf-ar-heart rf-c-mi",
    ),
    (
        "tingling down my right arm into my thumb",
        (
            "upper-arm-outer right (tingling), elbow-outer right (tingling), "
            "forearm-thumb-side right (tingling), wrist-back right (tingling), thumb-base right (tingling), "
            "thumb right (tingling)"
        ),
        None,
        "rf-g-numb-spread rf-n-root c-numb-area",
    ),
    ("point of my elbow", "elbow-back", None, ""),
]
HAND: list[Row] = [
    ("numb thumb since this morning", "thumb (numb)", 0, "rf-g-numb-spread rf-n-root c-numb-area"),
    (
        "ring and little finger tingling on the left",
        "ring-finger left, little-finger left (tingling)",
        None,
        "rf-g-numb-spread c-numb-area",
    ),
    ("base of my right thumb, texting thumb", "thumb-base right, thumb right", None, ""),
    ("carpal tunnel in both hands", "wrist-front left, wrist-front right", None, ""),
    ("pinky on the right 2/10", "little-finger right 2", None, ""),
    ("back of my left hand", "hand-back left", None, ""),
    ("palm of my right hand is sore", "palm right", None, ""),
    ("left wrist and thumb", "wrist-back left, wrist-front left, thumb left", None, ""),
    ("underside of my wrist", "wrist-front", None, ""),
    ("knuckles on the right hand", "hand-back right", None, ""),
    ("my index finger, right, for 10 days", "index-finger right", 10, ""),
    ("no pain in the wrist, only the middle finger", "middle-finger", None, ""),
    ("all my fingers", "index-finger, middle-finger, ring-finger, little-finger", None, ""),
]
CHEST: list[Row] = [
    ("tight pecs", "chest-upper (tight)", None, ""),
    ("left pec 4/10", "chest-upper left 4", None, ""),
    ("collar bone on the right", "collarbone right", None, ""),
    ("sternum hurts", "breastbone", None, ""),
    ("lats are sore on the left", "ribs-side left", None, ""),
    ("ribs on my right side when I breathe", "ribs-side right", None, ""),
    ("lower ribs at the front, left", "ribs-lower-front left", None, ""),
    ("breast lump on the left", "breast left", None, "c-lump"),
    ("under my right collarbone since sunday", "collarbone right", 4, ""),
    (
        "chest pain going down my left arm",
        "chest-upper left, shoulder-front left, upper-arm-front left",
        None,
        "rf-ar-heart rf-c-mi",
    ),
    ("side of the ribs", "ribs-side", None, ""),
    ("intercostals, right", "ribs-side right", None, ""),
]
ABDOMEN: list[Row] = [
    ("stomach ache", "abdomen-upper, abdomen-lower", None, ""),
    ("lower tummy on the right", "abdomen-lower right", None, ""),
    ("upper abdomen", "abdomen-upper", None, ""),
    ("left flank since last week", "flank left", 7, ""),
    ("love handles", "flank", None, ""),
    ("abs are sore after sit ups", "abdomen-upper, abdomen-lower", None, ""),
    ("belly button area", "abdomen-lower", None, ""),
    ("solar plexus", "abdomen-upper", None, ""),
    ("psoas on the left", "abdomen-lower left", None, ""),
    ("obliques on the right", "flank right", None, ""),
    ("pain in my side", "ribs-side, flank", None, ""),
    ("my left loin and fever", "flank left", None, "rf-a-flank"),
    ("below my ribs on the right", "ribs-lower-front right", None, ""),
]
PELVIS: list[Row] = [
    ("right SI joint for 2 months", "sacroiliac right", 60, "rf-g-lasting"),
    ("SI joints", "sacroiliac", None, ""),
    ("sacrum", "sacrum", None, ""),
    (
        "numb between the legs",
        "pelvic-floor (numb)",
        None,
        "rf-b-ces-saddle rf-b-both-legs rf-g-numb-spread c-numb-area",
    ),
    ("dimples of venus on both sides", "sacroiliac left, sacroiliac right", None, ""),
    ("tailbone since I fell on it on friday", "tailbone", 6, "c-recent-injury"),
    ("cocyx is sore", "tailbone", None, ""),
    ("groin, left, 5/10", "groin left 5", None, ""),
    ("hip flexor on the right", "groin right", None, ""),
    ("pelvic floor", "pelvic-floor", None, ""),
    ("pubic bone", "pubic-bone", None, ""),
    ("pain in my testicles", "pelvic-floor", None, "rf-a-testicle"),
    ("base of my spine", "sacrum, tailbone", None, ""),
]
HIP: list[Row] = [
    ("knot in my left sit bone", "buttock-lower left", None, ""),
    ("piriformis on the right", "buttock-upper right", None, ""),
    ("glutes are tight", "buttock-upper (tight), buttock-lower (tight)", None, ""),
    ("side of my left hip", "hip-side left", None, ""),
    ("upper buttock right 7/10", "buttock-upper right 7", None, ""),
    ("bum cheek, left", "buttock-upper left, buttock-lower left", None, ""),
    ("pain in the arse, right glute", "buttock-upper right, buttock-lower right", None, ""),
    ("no hip pain, just the left buttock", "buttock-upper left, buttock-lower left", None, ""),
    ("hip bursitis on the right", "hip-side right", None, ""),
    ("right hip replacement in 2020, now my left hip hurts", "hip-side left", None, "c-joint-replacement"),
    ("deep in my buttock on the left", "buttock-upper left", None, ""),
    ("it hurts when I sit on my sitz bones", "buttock-lower", None, ""),
]
BACK: list[Row] = [
    ("lower back pain, not the hip", "lower-back", None, ""),
    ("lumbago again since tuesday", "lower-back", 2, ""),
    ("my back hurts", "lower-back", None, ""),
    ("between my shoulder blades", "upper-back midline", None, ""),
    ("mid back on the left", "mid-back left", None, ""),
    ("small of my back 6/10", "lower-back 6", None, ""),
    ("left QL", "lower-back left", None, ""),
    ("L5 and the right hip", "lower-back, hip-side right", None, ""),
    ("top of my hip bone, right", "hip-crest right", None, ""),
    ("upper back between my spine and shoulder blade, left", "upper-back left", None, ""),
    ("the middle of my lower back", "lower-back midline", None, ""),
    ("backache, mostly the lower back on the right", "lower-back right", None, ""),
    ("low back, lost 2 stone without trying", "lower-back", None, "rf-g-weight"),
    ("lower back pain and I can't pee", "lower-back", None, "rf-b-ces-bladder"),
    ("lowerback", "lower-back", None, ""),
    ("bad back for years", "lower-back", None, "rf-g-lasting"),
]
THIGH: list[Row] = [
    ("right hamstring since yesterday", "thigh-back right", 1, ""),
    ("quads are sore", "thigh-front", None, ""),
    ("pulled my hammy playing football on saturday", "thigh-back", 5, "c-recent-injury"),
    ("IT band, left", "thigh-outer left", None, ""),
    ("inner thigh on the right", "thigh-inner right", None, ""),
    ("outside of my left thigh from hip to knee", "thigh-outer left, hip-side left, knee-outer left", None, ""),
    ("adductors, both sides", "thigh-inner left, thigh-inner right", None, ""),
    ("front and back of my right thigh", "thigh-front right, thigh-back right", None, ""),
    ("left thigh, at the back", "thigh-back left", None, ""),
    ("hamstirng tight, right", "thigh-back right (tight)", None, ""),
    ("upper leg, right", "thigh-front right", None, ""),
    ("my TFL and ITB on the left", "hip-side left, thigh-outer left", None, ""),
    (
        "sciatica down the left leg",
        "buttock-lower left, thigh-back left, knee-back left, calf left",
        None,
        "c-disc-nerve",
    ),
]
KNEE: list[Row] = [
    ("behind my left knee", "knee-back left", None, ""),
    ("kneecap on the right 4/10", "knee-front right 4", None, ""),
    ("inside of the left knee", "knee-inner left", None, ""),
    ("both knees ache", "knee-front left, knee-front right", None, ""),
    ("right knee on the outside", "knee-outer right", None, ""),
    ("runner's knee left", "knee-front left", None, ""),
    ("hollow of the knee", "knee-back", None, ""),
    ("not my left knee, the right one", "knee-front right", None, ""),
    ("my knee is fine but the calf hurts", "calf", None, ""),
    ("the back of both knees", "knee-back left, knee-back right", None, ""),
    ("knees sore after gardening", "knee-front left, knee-front right", None, ""),
    ("between my knee and ankle", "shin", None, ""),
]
LOWER_LEG: list[Row] = [
    ("left calf", "calf left", None, ""),
    ("charley horse in my right calf last night", "calf right", 1, ""),
    ("shin splints both legs", "shin left, shin right", None, "rf-b-both-legs"),
    ("my calf is swollen and hot, flew home on sunday", "calf", None, "rf-l-dvt rf-l-dvt-risk"),
    ("outside of my right calf", "lower-leg-outer right", None, ""),
    ("Achilles on the left for 6 weeks", "achilles left", 42, ""),
    ("achilies, right", "achilles right", None, ""),
    ("front of the lower leg", "shin", None, ""),
    ("tib ant on the left", "shin left", None, ""),
    ("I'm on warfarin and my calf hurts", "calf", None, "c-anticoagulant"),
    ("calves are tight 3/10", "calf left 3 (tight), calf right 3 (tight)", None, ""),
    ("heard a pop in my calf", "calf", None, "rf-l-pop"),
    (
        "pain shoots from left buttock to my calf but not the knee",
        (
            "buttock-upper left (shooting), buttock-lower left (shooting), thigh-back left (shooting), "
            "calf left (shooting)"
        ),
        None,
        "",
    ),
    ("inner shin, right", "lower-leg-inner right", None, ""),
]
FOOT: list[Row] = [
    ("heel pain, left, since March", "heel left", 270, ""),
    ("plantar fasciitis in my right foot", "heel right", None, ""),
    ("arch of my left foot", "arch left", None, ""),
    ("ball of the foot, right", "ball-of-foot right", None, ""),
    ("big toe", "big-toe", None, ""),
    ("top of my left foot", "foot-top left", None, ""),
    ("rolled my ankle yesterday, outside of the right one", "ankle-outer right", 1, "rf-l-ottawa c-recent-injury"),
    ("sole of my foot", "arch", None, ""),
    ("little toes on the left", "lesser-toes left", None, ""),
    ("inner ankle on the right", "ankle-inner right", None, ""),
    ("sprained ankel, left", "ankle-outer left", None, "rf-l-ottawa c-recent-injury"),
    ("instep", "foot-top", None, ""),
    ("my feet ache", "arch left, foot-top left, arch right, foot-top right", None, ""),
    ("bunion on the right 2 out of 10", "big-toe right 2", None, ""),
]
WHOLE: list[Row] = [
    (
        "neck 6/10 and right shoulder 3/10",
        "neck-back 6, neck-side 6, shoulder-front right 3, shoulder-side right 3",
        None,
        "",
    ),
    ("traps, lats and glutes", "neck-angle, shoulder-top, ribs-side, buttock-upper, buttock-lower", None, ""),
    (
        "lower back down my left leg into my foot",
        (
            "lower-back left, sacroiliac left, buttock-upper left, buttock-lower left, thigh-back left, "
            "knee-back left, calf left, achilles left, heel left, arch left"
        ),
        None,
        "",
    ),
    (
        "head, neck and shoulders",
        (
            "forehead, temple, occiput, neck-back, neck-side, shoulder-front left, shoulder-side left, "
            "shoulder-front right, shoulder-side right"
        ),
        None,
        "",
    ),
    ("not the hip or the groin, it's the lower back", "lower-back", None, ""),
    (
        "back, bum and leg on the right",
        "lower-back right, buttock-upper right, buttock-lower right, thigh-back right, calf right",
        None,
        "",
    ),
    (
        "lower back pain with tingling in both feet",
        "lower-back, arch left (tingling), foot-top left (tingling), arch right (tingling), foot-top right (tingling)",
        None,
        "rf-b-both-legs rf-g-numb-spread c-numb-area",
    ),
    (
        "no fever, no numbness, just a tight upper back for 2 days",
        "upper-back (tight)",
        2,
        "rf-g-numb-spread c-numb-area",
    ),
    ("neck pain with dizziness", "neck-back, neck-side", None, "rf-n-dissection"),
    (
        "shoulder and neck tension from the desk, six out of ten",
        "shoulder-front 6, shoulder-side 6, neck-back 6 (tight), neck-side 6 (tight)",
        None,
        "",
    ),
    (
        "everything from my left hip to my ankle",
        "hip-side left, thigh-outer left, knee-outer left, lower-leg-outer left, ankle-outer left",
        None,
        "",
    ),
    ("really bad pain in my right wrist", "wrist-back right, wrist-front right", None, ""),
    ("left knee 3/10, right knee 7/10", "knee-front left 3, knee-front right 7", None, ""),
]

ROWS: list[Row] = [
    *(*HEAD, *NECK, *SHOULDER, *ARM, *HAND, *CHEST, *ABDOMEN, *PELVIS, *HIP, *BACK, *THIGH, *KNEE, *LOWER_LEG, *FOOT),
    *WHOLE,
]


@pytest.mark.parametrize(("said", "drawing", "days", "asks"), ROWS, ids=[f"{row[0]} = {row[1]}" for row in ROWS])
def test_own_words_are_drawn(said: str, drawing: str, days: int | None, asks: str) -> None:
    """The places in the order they were said, with side, strength and quality; what matters for safety is asked."""
    complaint = read_words(said)
    assert drawn(complaint) == drawing
    assert complaint.onset_days == days
    assert set(asks.split()) <= set(complaint.ask_first)


def test_the_table_is_long_enough() -> None:
    """At least 150 things people say, each once."""
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 150
