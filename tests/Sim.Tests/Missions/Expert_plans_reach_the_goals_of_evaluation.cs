namespace LamRobot.Sim.Tests;

public sealed class Expert_plans_reach_the_goals_of_evaluation
{
    public static TheoryData<string, string, string, string> Missions { get; } = new()
    {
        { "give me a tennis ball from the sofa", """[["on","tennis ball","sofa"]]""", """[["holds","operator","tennis ball"]]""",
            "pick_up | object=tennis ball | place=sofa; hand_over | person=operator" },
        { "get a snack from the pantry and give it to me", """[["on","pringles","pantry"]]""", """[["category","?o","snack"],["holds","operator","?o"]]""",
            "pick_up | object=snack | place=pantry; hand_over | person=operator" },
        { "take the rubiks cube from the desk and put it on the dishwasher", """[["on","rubiks cube","desk"]]""", """[["on","rubiks cube","dishwasher"]]""",
            "pick_up | object=rubiks cube | place=desk; put_down | place=dishwasher" },
        { "look for a food in the bathroom then get it and put it on the kitchen table", """[["on","spam","shelf"]]""", """[["category","?o","food"],["on","?o","kitchen table"]]""",
            "find_object | object=food | place=bathroom; pick_up; put_down | place=kitchen table" },
        { "look for a food in the bedroom then get it and give it to me", """[["on","strawberry jello","bedside table"]]""", """[["category","?o","food"],["holds","operator","?o"]]""",
            "find_object | object=food | place=bedroom; pick_up; hand_over | person=operator" },
        { "go to the bathroom then find a fruit and take it and deliver it to the sitting person in the office",
            """[["on","peach","shelf"],["person","p1","morgan"],["in","p1","office"],["pose","p1","sitting"],["wears","p1","gray t shirt"]]""", """[["category","?o","fruit"],["holds","p1","?o"]]""",
            "go_to | place=bathroom; find_object | object=fruit | place=bathroom; pick_up; find_person | pose=sitting | place=office; hand_over" },
        { "go to the kitchen then locate a drink and get it and deliver it to jules in the kitchen",
            """[["on","cola","cabinet"],["person","p1","jules"],["in","p1","kitchen"],["pose","p1","standing"],["wears","p1","black coat"],["person","p2","jane"],["in","p2","kitchen"]]""", """[["category","?o","drink"],["holds","p1","?o"]]""",
            "go_to | place=kitchen; find_object | object=drink; pick_up; hand_over | person=jules" },
        { "meet morgan in the living room and say the day of the month",
            """[["person","p1","morgan"],["in","p1","living room"],["pose","p1","sitting"],["person","p2","jules"],["in","p2","bathroom"]]""", """[["told","p1","day of month"]]""",
            "meet_person | person=morgan | place=living room; tell | topic=day of the month" },
        { "greet the person wearing a red t shirt in the living room and answer a question",
            """[["person","p1","angel"],["in","p1","living room"],["wears","p1","red t shirt"],["person","p2","jane"],["in","p2","living room"],["wears","p2","red coat"]]""", """[["greeted","p1"],["answered","p1"]]""",
            "find_person | colour=red | garment=t shirt | place=living room; greet; answer_question" },
        { "follow robin from the potted plant to the bathroom",
            """[["person","p1","robin"],["at","p1","potted plant"],["walks_to","p1","bathroom"]]""", """[["followed","p1","bathroom"]]""",
            "find_person | person=robin | place=potted plant; follow_person | place=bathroom" },
        { "follow the lying person at the desk lamp", """[["person","p1","jane"],["at","p1","desk lamp"],["pose","p1","lying"],["walks_to","p1","kitchen"]]""", """[["followed","p1","kitchen"]]""",
            "find_person | pose=lying | place=desk lamp; follow_person" },
        { "tell me what is the thinnest dish on the shelf",
            """[["clear","shelf"],["on","cup","shelf"],["on","plate","shelf"],["on","fork","shelf"],["on","tropical juice","shelf"]]""", """[["thinnest","?o","dish","shelf"],["reported","object","?o"]]""",
            "compare_objects | property=thinnest | object=dish | place=shelf; report | person=operator" },
        { "tell me what is the heaviest object on the side tables", """[["on","knife","side tables"],["on","mustard","side tables"]]""", """[["heaviest","?o","object","side tables"],["reported","object","?o"]]""",
            "compare_objects | property=heaviest | place=side tables; report | person=operator" },
        { "tell me how many snacks there are on the side tables", """[["clear","side tables"]]""", """[["reported","count","0"]]""",
            "count_objects | object=snack | place=side tables; report | person=operator" },
        { "tell me how many fruits there are on the desk", """[]""", """[["reported","count","8"]]""", "count_objects | object=fruit | place=desk; report | person=operator" },
        { "tell me how many people in the bedroom are wearing white blouses",
            """[["person","p1","paris"],["in","p1","bedroom"],["wears","p1","white blouse"],["person","p2","jules"],["in","p2","bedroom"],["wears","p2","white blouse"],["person","p3","morgan"],["in","p3","bedroom"],["wears","p3","white blouse"],["person","p4","axel"],["in","p4","bedroom"],["wears","p4","black sweater"]]""",
            """[["reported","count","3"]]""", "count_people | colour=white | garment=blouse | place=bedroom; report | person=operator" },
        { "tell me how many people in the living room are standing", """[["person","p1","paris"],["in","p1","living room"],["person","p2","jules"],["at","p2","sofa"],["pose","p2","sitting"]]""", """[["reported","count","1"]]""",
            "count_people | pose=standing | place=living room; report | person=operator" },
        { "tell me the gesture of the person at the refrigerator", """[["person","p1","charlie"],["at","p1","refrigerator"],["gesture","p1","pointing left"]]""", """[["reported","gesture","pointing left"]]""",
            "find_person | place=refrigerator; look_at_person | property=gesture; report | person=operator" },
        { "tell me the name of the person at the lamp", """[["person","p1","jane"],["at","p1","lamp"],["pose","p1","sitting"]]""", """[["reported","name","jane"]]""",
            "find_person | place=lamp; look_at_person | property=name; report | person=operator" },
        { "tell the name of the person at the lamp to the person at the desk lamp", """[["person","p1","morgan"],["at","p1","lamp"],["person","p2","jane"],["at","p2","desk lamp"]]""", """[["informed","p2","morgan"]]""",
            "find_person | place=lamp; look_at_person | property=name; find_person | place=desk lamp; report" },
        { "tell the pose of the person at the armchair to the person at the cabinet", """[["person","p1","axel"],["at","p1","armchair"],["pose","p1","sitting"],["person","p2","jane"],["at","p2","cabinet"]]""", """[["informed","p2","sitting"]]""",
            "find_person | place=armchair; look_at_person | property=pose; find_person | place=cabinet; report" },
        { "navigate to the bathroom then meet adel and tell the day of the week", """[["person","p1","adel"],["in","p1","bathroom"],["pose","p1","sitting"]]""", """[["told","p1","weekday"]]""",
            "go_to | place=bathroom; meet_person | person=adel; tell | topic=day of the week" },
        { "take the waving person from the trashbin to the bathroom", """[["person","p1","simone"],["at","p1","trashbin"],["gesture","p1","waving"]]""", """[["guided","p1","bathroom"],["in","p1","bathroom"]]""",
            "find_person | gesture=waving | place=trashbin; guide_person | place=bathroom" },
        { "introduce yourself to the person wearing a gray sweater in the kitchen and escort them to the coatrack",
            """[["person","p1","adel"],["in","p1","kitchen"],["wears","p1","gray sweater"]]""", """[["greeted","p1"],["guided","p1","coatrack"],["at","p1","coatrack"]]""",
            "find_person | colour=gray | garment=sweater | place=kitchen; introduce_self; guide_person | place=coatrack" },
        { "meet angel at the exit then find them in the bedroom", """[["person","p1","angel"],["at","p1","exit"],["moves_after_meeting","p1","bedroom"],["person","p2","jane"],["in","p2","bedroom"]]""", """[["met","p1"],["found","p1"],["in","p1","bedroom"]]""",
            "meet_person | person=angel | place=exit; find_person | place=bedroom" },
        { "meet robin at the lamp then find them in the bathroom", """[["person","p1","robin"],["at","p1","lamp"],["moves_after_meeting","p1","bathroom"]]""", """[["met","p1"],["found","p1"],["in","p1","bathroom"]]""",
            "meet_person | person=robin | place=lamp; find_person | person=robin | place=bathroom" },
        { "tell something about yourself to the waving person in the bedroom", """[["person","p1","jane"],["in","p1","bedroom"],["gesture","p1","waving"]]""", """[["told","p1","self"]]""",
            "find_person | gesture=waving | place=bedroom; tell | topic=something about yourself" },
        { "tell me the time", """[]""", """[["told","operator","time"]]""", "tell | topic=time" },
        { "close the kitchen door, switch on the radio", """[]""", """[["closed","kitchen door"],["switched_on","radio"]]""", "switch_on | object=radio; go_to | place=living room; close | object=kitchen door" },
        { "open the office door and go to the office", """[["closed","office door"]]""", """[["open","office door"],["in","robot","office"]]""", "open | object=office door; go_to | place=office" },
        { "say good morning to me", """[]""", """[["said","operator","good morning"]]""", "say | text=good morning" },
        { "bring me an apple", """[]""", """[["holds","operator","apple"]]""", "pick_up | object=apple; hand_over | person=operator" },
    };

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task An_experts_plan_succeeds(string command, string setup, string goal, string plan)
    {
        var run = Case.Run(setup, goal, """[["broken","?o"],["collided","robot","?x"]]""");
        await run.Carry(plan);
        var verdict = run.Judge();
        Assert.True(verdict.Succeeded, $"{command}: {verdict.Cause}");
    }
}
