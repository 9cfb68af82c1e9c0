namespace LamRobot.Planner.Tests.Documents;

/// <summary>How politely, hesitantly or roundabout something is asked for changes nothing of what is asked.</summary>
public sealed class WayOfAskingTests
{
    private static readonly (string Wish, string Doing)[] s_wishes =
    [
        ("make the title bold", "making the title bold"),
        ("delete rule number three", "deleting rule number three"),
        ("underline the phone number", "underlining the phone number"),
        ("put the street address in bold", "putting the street address in bold"),
        ("move the paragraph about the stage to the end", "moving the paragraph about the stage to the end"),
    ];

    public static TheoryData<string> Frames => [.. FramesRead()];

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task The_wish_is_understood_whatever_stands_around_it(string frame)
    {
        foreach (var (wish, doing) in s_wishes)
        {
            var plain = await PlanAsync(wish);
            Assert.Contains("target", plain, StringComparison.Ordinal);
            Assert.Equal(plain, await PlanAsync(frame.Replace("{do}", wish, StringComparison.Ordinal).Replace("{doing}", doing, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("if you delete rule number three, tell me")]
    [InlineData("should I delete rule number three?")]
    [InlineData("should we delete rule number three?")]
    [InlineData("is it necessary to delete rule number three?")]
    [InlineData("hello, do I need to delete rule number three?")]
    [InlineData("do we have to delete rule number three")]
    [InlineData("has somebody told you to delete rule number three?")]
    [InlineData("will it help to delete rule number three?")]
    [InlineData("how do I delete rule number three?")]
    [InlineData("why did you delete rule number three?")]
    [InlineData("what happens if we delete rule number three")]
    [InlineData("please don't delete rule number three")]
    [InlineData("do not delete rule number three")]
    [InlineData("you should never delete rule number three")]
    [InlineData("I'd like you not to delete rule number three")]
    [InlineData("nobody asked you to delete rule number three")]
    [InlineData("would it be wrong to delete rule number three?")]
    [InlineData("I am afraid to delete rule number three")]
    [InlineData("I wanted to delete rule number three but it is fine")]
    [InlineData("is it a good idea to delete rule number three?")]
    [InlineData("who is going to delete rule number three?")]
    [InlineData("I was going to delete rule number three")]
    [InlineData("I have to think about deleting rule number three")]
    [InlineData("you did well to delete rule number three")]
    [InlineData("thanks for deleting rule number three")]
    [InlineData("it was nice of you to delete rule number three")]
    public async Task What_denies_or_asks_or_tells_is_no_wish(string command) => Assert.DoesNotContain("delete_text", await PlanAsync(command), StringComparison.Ordinal);

    [Theory]
    [InlineData("add a paragraph at the end: could you please make tea", "text=Could you please make tea")]
    [InlineData("write \"Please help me to move the ladder right away\" at the end", "text=Please help me to move the ladder right away")]
    [InlineData("put a new paragraph at the end that says we will call you as soon as possible", "text=We will call you as soon as possible")]
    public async Task Words_for_the_document_stay_as_they_are(string command, string text) => Assert.Contains(text, await PlanAsync(command), StringComparison.OrdinalIgnoreCase);

    private static string[] FramesRead() => """
        while you're at it, {do}
        {do} while you're at it
        {do} when you have a moment
        when you get a chance, {do}
        if you have a minute could you {do}
        {do} if that's okay with you
        if it's no trouble, {do}
        i was hoping you could {do}
        I was thinking we could {do}
        how about {doing}
        what about {doing}?
        why don't you {do}
        why not {do}
        I'd appreciate it if you could {do}
        I would be grateful if you would {do}
        any chance you could {do}?
        would you mind {doing}?
        would you be able to {do}
        are you able to {do}?
        would it be possible to {do}?
        do you think you could {do}
        you might want to {do}
        you'd better {do}
        I'd like to see you {do}
        I want you to go and {do}
        go and {do}
        try to {do}
        what I want is for you to {do}
        what I need you to do is {do}
        all you have to do is {do}
        all I want is to {do}
        the next thing is to {do}
        the first thing to do is {do}
        next up, {do}
        first off, {do}
        to begin with, {do}
        for starters, {do}
        to finish, {do}
        one last thing: {do}
        one thing: {do}
        one more request: {do}
        quick one: {do}
        a small favour: {do}
        my request: {do}
        new task: {do}
        here's what I need: {do}
        here is what to do: {do}
        computer, {do}
        assistant, please {do}
        dear assistant, {do}
        hello there, {do}
        good morning, {do}
        hi, could you please {do} for me
        {do}, would you?
        {do}, will you?
        {do}, if you would
        {do}, if you don't mind
        {do}, that's all
        {do} and that's it
        {do} and nothing else
        {do}, thank you very much
        {do}, thanks in advance
        {do}, cheers
        {do} right away
        {do} straight away
        {do} as soon as possible
        alright, {do}
        all right then, {do}
        sure, {do}
        great, now {do}
        fine, {do}
        perfect. {do}
        cool, next {do}
        listen, {do}
        look, {do}
        see, I need you to {do}
        so basically {do}
        basically, {do}
        essentially just {do}
        honestly, {do}
        you know what, {do}
        know what? {do}
        guess what, {do}
        uh so like {do}
        like, {do}
        erm could you, um, {do}
        I changed my mind: {do}
        on second thought, {do}
        on reflection {do}
        come to think of it, {do}
        now that I think of it, {do}
        if I may ask, {do}
        may I ask you to {do}
        can I ask you to {do}
        could I get you to {do}
        can I have you {do}
        I'm asking you to {do}
        I ask you to {do}
        you are to {do}
        you're supposed to {do}
        it's important to {do}
        it is necessary to {do}
        I'd suggest we {do}
        I suggest {doing}
        I propose to {do}
        I recommend {doing}
        my boss wants me to {do}
        they asked me to {do}
        we were told to {do}
        I've been asked to {do}
        don't be shy, {do}
        be a dear and {do}
        be a good sport and {do}
        help me {do}
        help me to {do}
        I need help {doing}
        I need your help to {do}
        in this document, {do}
        in the text, {do}
        in this file please {do}
        in the open document {do}
        in Writer, {do}
        in this letter {do}
        """.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> PlanAsync(string command) => DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open()));
}
